import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { scoreLines } from './score-lines.ts';
import { openThreadPool } from './thread-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file for threads that answer each batch, until a line says how to end. */
const writeThread = (): URL => {
  const file = join(folder, 'thread.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', async (lines) => {
       if (lines.includes('exit')) process.exit(0);
       if (lines.includes('throw')) throw new Error('out of order');
       parentPort.postMessage(lines.map((text) => ({ text, failed: false })));
     });
     parentPort.postMessage('ready');`,
  );
  return pathToFileURL(file);
};

const score = (lines: readonly string[]): Promise<number> =>
  scoreLines(
    (async function* () {
      yield* lines;
    })(),
    {
      ...{ output: join(folder, 'out.jsonl'), done: 0, append: false, threads: 2, batch: 1 },
      openPool: () => openThreadPool(writeThread(), 2, {}),
    },
  );

it('answers every line', async () => {
  expect(await score(Array.from({ length: 50 }, (_, id) => `${id}`))).toBe(0);
});

it.each([
  ['ends', 'exit', 'A thread ended early (exit code 0).'],
  ['fails', 'throw', 'out of order'],
])(
  'a thread that %s stops the run with an error, and nothing waits for it',
  async (_, last, message) => {
    await expect(score(['a', 'b', last, 'c', last, 'd', 'e', 'f', 'g', 'h'])).rejects.toThrow(
      message,
    );
  },
);

it('a file that no thread can load is an error', async () => {
  await expect(openThreadPool(new URL('file:///nowhere.mjs'), 2, {})).rejects.toThrow('nowhere');
});
