import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ThreadPool } from '../score/thread-pool.ts';
import { measureTinyLimits } from './tiny-limits.ts';

let root: string;
let assets: string;

/** Each text is what tiny makes of it: its risk. Base stops every plainly harmful line. */
const open = async (folder: string): Promise<ThreadPool> => {
  expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'text-base', 'text-tiny']);
  const { path, bytes, sha256 } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    .models['text-tiny'];
  const text = readFileSync(join(folder, path));
  expect([bytes, sha256]).toEqual([text.length, createHash('sha256').update(text).digest('hex')]);
  const { clear } = JSON.parse(text.toString());
  return {
    score: async (lines) =>
      lines.map((line) => {
        const { text, label, kind } = JSON.parse(line);
        const isCleared = Number(text) < clear;
        const isHarm = label === 'harmful' && !isCleared;
        const isStopped = isHarm && kind === 'plain';
        const row = {
          action: isStopped ? 'pause' : 'allow',
          scores: { bullying: isHarm ? 0.9 : 0.1 },
          support: false,
          model: isCleared ? 'text-tiny' : 'text-base',
        };
        return { text: JSON.stringify(row), failed: false };
      }),
    dispose: async () => {},
  };
};

const writeLines = (
  lang: string,
  plain: readonly number[],
  veiled: readonly number[] = [],
): void => {
  const line = (label: string, kind: string, risk: number) =>
    JSON.stringify({ lang, label, kind, direction: 'outgoing', slice: '', text: `${risk}` });
  const lines = [
    ...plain.map((risk) => line('harmful', 'plain', risk)),
    ...veiled.map((risk) => line('harmful', 'veiled', risk)),
    line('innocent', 'none', 0.01),
  ];
  writeFileSync(join(root, `benchmarks/suites/yardstick/dev/${lang}.jsonl`), lines.join('\n'));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'limits-'));
  assets = join(root, 'assets');
  mkdirSync(join(root, 'benchmarks/suites/yardstick/dev'), { recursive: true });
  for (const name of ['text-base', 'text-tiny']) mkdirSync(join(assets, name), { recursive: true });
  const manifest = { clear: 0.1, files: { weights: { sha256: 'abc' } } };
  writeFileSync(join(assets, 'text-tiny/manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(assets, 'manifest.json'), JSON.stringify({ models: {} }));
});

afterEach(() => rmSync(root, { recursive: true }));

const many = (count: number, risk: number): number[] => Array.from({ length: count }, () => risk);

it('a limit that loses more of the alarms than the rule allows is not allowed', async () => {
  writeLines('en', [...many(500, 0.9), ...many(9, 0.11)]);
  writeLines('de', many(300, 0.9));
  const { limits, weights } = await measureTinyLimits(open, root, assets, () => undefined);
  expect(weights).toBe('abc');
  expect(
    limits.map(({ clear, costs, isAllowed }) => [clear, costs.English.lost, isAllowed]),
  ).toEqual([
    [0, 0, true],
    [0.05, 0, true],
    [0.1, 0, true],
    [0.125, 9, false],
    [expect.closeTo(0.15), 9, false],
    [0.2, 9, false],
  ]);
  expect(limits[3]?.costs.English).toMatchObject({ alarms: 509, auc: expect.closeTo(0.991, 3) });
});

it('a limit that costs the AUC of one group of languages too much is not allowed', async () => {
  writeLines('en', many(300, 0.9));
  writeLines('de', many(300, 0.9), many(9, 0.11));
  const { limits } = await measureTinyLimits(open, root, assets, () => undefined);
  expect(limits.map(({ costs, isAllowed }) => [costs.others.lost, isAllowed])).toEqual([
    [0, true],
    [0, true],
    [0, true],
    [0, false],
    [0, false],
    [0, false],
  ]);
});
