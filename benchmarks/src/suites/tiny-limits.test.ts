import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ThreadPool } from '../score/thread-pool.ts';
import { measureTinyLimits } from './tiny-limits.ts';

let root: string;
let assets: string;

/** Each text is what tiny makes of it: its risk. Base stops every harmful line. */
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
        const { text, label } = JSON.parse(line);
        const isCleared = Number(text) < clear;
        const isStopped = label === 'harmful' && !isCleared;
        const row = {
          action: isStopped ? 'pause' : 'allow',
          scores: { bullying: isStopped ? 0.9 : 0.1 },
          support: false,
          model: isCleared ? 'text-tiny' : 'text-base',
        };
        return { text: JSON.stringify(row), failed: false };
      }),
    dispose: async () => {},
  };
};

const writeLines = (lang: string, harmfulRisks: readonly number[]): void => {
  const line = (label: string, risk: number) =>
    JSON.stringify({ lang, label, direction: 'outgoing', kind: '', slice: '', text: `${risk}` });
  const lines = [...harmfulRisks.map((risk) => line('harmful', risk)), line('innocent', 0.01)];
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

const high = (count: number): number[] => Array.from({ length: count }, () => 0.9);

it('a limit that loses more of the alarms than the rule allows is not allowed', async () => {
  writeLines('en', [...high(500), ...Array.from({ length: 9 }, () => 0.11)]);
  writeLines('de', high(100));
  const { limits, weights } = await measureTinyLimits(open, root, assets, () => undefined);
  expect(weights).toBe('abc');
  expect(
    limits.map(({ clear, alarms, lost, isAllowed }) => [clear, alarms, lost, isAllowed]),
  ).toEqual([
    [0, 609, 0, true],
    [0.05, 609, 0, true],
    [0.1, 609, 0, true],
    [0.125, 609, 9, false],
    [expect.closeTo(0.15), 609, 9, false],
    [0.2, 609, 9, false],
  ]);
});

it('a limit that costs one group of languages too much AUC is not allowed', async () => {
  // One lost alarm of 21 costs others .024, and of all alarms less than 1 %.
  writeLines('en', high(900));
  writeLines('de', [...high(20), 0.11]);
  const { limits } = await measureTinyLimits(open, root, assets, () => undefined);
  expect(limits[3]).toMatchObject({ lost: 1, auc: { English: 1 }, isAllowed: false });
  expect(limits[3]?.lostShare[1]).toBeLessThan(0.01);
});
