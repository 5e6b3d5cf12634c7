import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
/** NIGHTLIGHT_SCORE_LINES=1000000 takes some hours. */
const LINES = Number(process.env['NIGHTLIGHT_SCORE_LINES'] ?? 20_000);
const SPEED_LINES = Math.min(LINES, 4_000);

const residentMegabytes = (pid: number): number => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

/** A line that no other is like, so that nothing can be cached. */
const createLine = (id: number): string =>
  JSON.stringify({ id, text: `number ${id}, ${'so it goes '.repeat(id % 9)}` });

interface Scored {
  readonly code: unknown;
  readonly seconds: number;
  /** Whether every id came once and in order. */
  readonly isInOrder: boolean;
  readonly done: number;
  /** Peak memory of the first and of the second half, in MiB. */
  readonly peaks: readonly [number, number];
}

/** Pipes distinct lines through `score` with the tiny model. */
const scoreLines = async (lines: number, workers: number): Promise<Scored> => {
  const words = ['score', 'messages', '--tier', 'tiny', '--in', '-', '--workers', `${workers}`];
  const child = spawn(process.execPath, [cli, ...words]);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const peaks: [number, number] = [0, 0];
  let [done, started, isInOrder] = [0, 0, true];
  const read = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      // Loading isn't timed.
      if (done === 0) started = performance.now();
      if (JSON.parse(line).id !== done) isInOrder = false;
      done++;
      if (done % Math.ceil(lines / 200) !== 0) continue;
      const half = done <= lines / 2 ? 0 : 1;
      peaks[half] = Math.max(peaks[half], residentMegabytes(child.pid as number));
    }
  })();
  for (let id = 0; id < lines; id++) {
    if (!child.stdin.write(`${createLine(id)}\n`))
      await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  await read;
  const seconds = (performance.now() - started) / 1000;
  return { code: await ended, seconds, isInOrder, done, peaks };
};

it.runIf(process.platform === 'linux')(
  `scores ${LINES} distinct lines once and in order, and takes no more memory in the second half`,
  async ({ task }) => {
    const { code, done, isInOrder, peaks, seconds } = await scoreLines(LINES, 2);
    Object.assign(task.meta, { measured: { lines: LINES, seconds, peaks } });
    expect({ code, done, isInOrder }).toEqual({ code: 0, done: LINES, isInOrder: true });
    expect(peaks[1]).toBeLessThan(peaks[0] * 1.1);
  },
  86_400_000,
);

it.runIf(process.platform === 'linux')(
  'two workers are at least 1.6 times as fast as one',
  async ({ task }) => {
    const one = await scoreLines(SPEED_LINES, 1);
    const two = await scoreLines(SPEED_LINES, 2);
    Object.assign(task.meta, { measured: { one: one.seconds, two: two.seconds } });
    expect(one.seconds / two.seconds).toBeGreaterThan(1.6);
  },
  900_000,
);
