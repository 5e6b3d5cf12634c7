import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ThreadPool } from '../score/thread-pool.ts';
import { measureYardstick } from './yardstick.ts';

/** Stops the lines that contain "stop". */
const pool: ThreadPool = {
  score: async (lines) =>
    lines.map((line) => {
      const isStopped = JSON.parse(line).text.includes('stop');
      const bullying = isStopped ? 0.9 : 0.1;
      const row = { action: isStopped ? 'pause' : 'allow', scores: { bullying }, support: false };
      return { text: JSON.stringify(row), failed: false };
    }),
  dispose: async () => {},
};

const row = (label: string, slice: string, text: string) => ({
  ...{ lang: 'en', direction: 'outgoing', kind: label === 'harmful' ? 'insult' : 'none' },
  ...{ label, slice, text },
});

it('counts what is caught and what is stopped, by slice', async () => {
  const root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  const folder = join(root, 'benchmarks/suites/yardstick/dev');
  mkdirSync(folder, { recursive: true });
  const rows = [
    row('harmful', 'veiled', 'stop one'),
    row('harmful', 'veiled', 'two'),
    row('innocent', 'identity', 'stop three'),
    row('innocent', 'identity', 'four'),
    row('innocent', 'gaming', 'five'),
    row('need', 'report', 'stop six'),
  ];
  writeFileSync(join(folder, 'en.jsonl'), rows.map((one) => JSON.stringify(one)).join('\n'));
  const found = await measureYardstick(
    pool,
    root,
    { half: 'dev', disguises: false },
    () => undefined,
  );
  rmSync(root, { recursive: true });
  expect(found.caught).toEqual({
    'kind insult': { lines: 2, caught: 0.5 },
    'slice veiled': { lines: 2, caught: 0.5 },
  });
  expect(found.stopped).toEqual({
    'slice gaming': { lines: 1, stopped: 0 },
    'slice identity': { lines: 2, stopped: 0.5 },
  });
});
