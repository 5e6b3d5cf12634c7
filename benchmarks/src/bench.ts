import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Tier } from '@nightlight/runtime';
import { sampleEvenly } from './datasets/dataset.ts';
import { readLines, samsum } from './datasets/ordinary-sets.ts';
import { readUnseenLines } from './datasets/unseen-lines.ts';
import type { BenchResult } from './report/result.ts';
import { writeNumbers } from './report/results.ts';
import { openThreadPool, type ThreadPool } from './score/thread-pool.ts';
import { readOrdinaryMessages } from './suites/ordinary-messages.ts';
import { measureQuality } from './suites/quality.ts';
import { measureRobustness } from './suites/robustness.ts';
import { measureSpeedInChromium } from './suites/speed-chromium.ts';
import { measureSpeedInNode } from './suites/speed-node.ts';
import { measureTiers } from './suites/tiers.ts';
import { readShippedModel, writeOutOfFold } from './suites/write-out-of-fold.ts';

/**
 * Parts that can be measured separately. The rest comes from the last result, which must
 * be of the same model.
 */
export const PARTS = ['speed', 'quality', 'robustness', 'tiers'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  /** All parts by default. */
  readonly parts?: readonly Part[];
  readonly root: string;
  readonly assets: string;
  /** Folder with `measure/`; without it only speed is measured. */
  readonly data: string;
  readonly chromium: { readonly executablePath: string; readonly flags: readonly string[] };
}

const showProgress = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
};

const logStep = (line: string): void => {
  process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}• ${line}\n`);
};

const today = (): string => new Date().toISOString().slice(0, 10);

/** The last result, for the parts that are not measured now. Throws if it is of another model. */
const lastResult = (root: string, model: BenchResult['model']): BenchResult => {
  const file = join(root, 'benchmarks/results/bench.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (kept?.model.manifest === model.manifest) return kept;
  throw new Error(`${file} is missing or of another model: run npm run bench without parts.`);
};

/** Measures speed and quality. Writes the result and the numbers of the README and the numbers page. */
export const bench = async ({
  root,
  assets,
  data,
  chromium,
  parts = PARTS,
}: BenchOptions): Promise<BenchResult> => {
  const measured = existsSync(join(data, 'measure'));
  const messages = measured
    ? sampleEvenly(await readLines(samsum, data), 200)
    : await readOrdinaryMessages(root, 200);
  const shipped = readShippedModel(assets);
  const { model } = shipped;
  const kept = parts.length < PARTS.length ? lastResult(root, model) : undefined;
  const isIncluded = (part: Part): boolean => parts.includes(part);
  const dist = join(root, 'benchmarks/dist');
  const peers = join(root, 'benchmarks/peers');
  const measureSpeed = async (): Promise<BenchResult['speed']> => {
    logStep('Speed in Node');
    const node = await measureSpeedInNode(messages, assets);
    logStep('Speed in Chromium');
    const inChromium = await measureSpeedInChromium(messages, { ...chromium, dist, assets, peers });
    return { node, chromium: inChromium };
  };
  const speed = kept && !isIncluded('speed') ? kept.speed : await measureSpeed();
  const result: BenchResult = { date: today(), model, speed };
  if (!measured) {
    logStep(`No ${join(data, 'measure')}: quality is not measured, nothing is written.`);
    return result;
  }
  const options = { assets, policy: { ageBand: '13-15', region: 'GB' } } as const;
  const thread = new URL('./suites/bench-thread.js', import.meta.url);
  const open = (tier: Tier): Promise<ThreadPool> =>
    openThreadPool(thread, availableParallelism(), { ...options, tier });
  let { quality, robustness, tiers }: Partial<BenchResult> = kept ?? {};
  if (isIncluded('quality') || isIncluded('robustness')) {
    const pool = await open('base');
    if (isIncluded('quality')) {
      logStep('Quality on public sets (some minutes)');
      quality = await measureQuality(pool, data, showProgress);
    }
    if (isIncluded('robustness')) {
      logStep('Disguises');
      robustness = await measureRobustness(pool, await readUnseenLines(data), showProgress);
    }
    await pool.dispose();
  }
  if (isIncluded('tiers') && existsSync(join(assets, 'text-tiny'))) {
    logStep('Tiny, and the cascade');
    tiers = await measureTiers(open, messages, options, data, showProgress);
  }
  logStep('Our own lines out of fold');
  if (!(await writeOutOfFold(root, shipped))) logStep('No scores of this model out of fold.');
  const whole: BenchResult = {
    ...result,
    ...(quality ? { quality } : {}),
    ...(robustness ? { robustness } : {}),
    ...(tiers ? { tiers } : {}),
  };
  mkdirSync(join(root, 'benchmarks/results'), { recursive: true });
  writeFileSync(join(root, 'benchmarks/results/bench.json'), `${JSON.stringify(whole, null, 2)}\n`);
  const pages = writeNumbers(root).join(', ');
  logStep(`Wrote benchmarks/results/bench.json and the numbers in ${pages}`);
  return whole;
};
