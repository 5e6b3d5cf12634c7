import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readCpuSeconds } from '../../processes/cpu-seconds.ts';
import { readProcFile } from '../../processes/process-tree.ts';
import { roundMs } from '../../run/latency.ts';
import { createDistinctLine } from './distinct-lines.ts';

/** What `score` did with distinct lines that were piped through it. */
export interface PipedLines {
  readonly lines: number;
  readonly workers: number;
  /** Its exit code. */
  readonly code: number | null;
  /** Lines that came out. */
  readonly done: number;
  /** Whether every id came once and in order. */
  readonly isInOrder: boolean;
  /** From the first line that came out to the last: loading isn't timed. */
  readonly seconds: number;
  /** CPU time of the process in that time. */
  readonly cpuSeconds: number;
  /** Peak memory in the first and in the second half, in MiB. */
  readonly peaks: readonly [number, number];
}

const SAMPLES = 400;

/** Linux only. */
const readMebibytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readProcFile(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** Pipes distinct lines through `score messages` with the tiny model. `cli` is the built cli.js. */
export const pipeLines = async (
  cli: string,
  lines: number,
  workers: number,
): Promise<PipedLines> => {
  const words = ['score', 'messages', '--tier', 'tiny', '--in', '-', '--workers', `${workers}`];
  const child = spawn(process.execPath, [cli, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  const pid = child.pid as number;
  const ended = once(child, 'exit');
  // It may end before it has read everything; its exit code says so.
  child.stdin.on('error', () => {});
  const peaks: [number, number] = [0, 0];
  const every = Math.ceil(lines / SAMPLES);
  let [done, started, cpuAtStart, cpuSeconds, isInOrder] = [0, 0, 0, 0, true];
  const read = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith(`{"id":${done},"action"`)) isInOrder = false;
      done++;
      if (done > 1 && done % every !== 0) continue;
      const total = readCpuSeconds(pid);
      if (total === 0) continue; // It has just ended.
      if (done === 1) [started, cpuAtStart] = [performance.now(), total];
      cpuSeconds = total - cpuAtStart;
      const half = done <= lines / 2 ? 0 : 1;
      peaks[half] = Math.max(peaks[half], readMebibytes(pid));
    }
  })();
  for (let id = 0; id < lines && child.exitCode === null; id++) {
    if (!child.stdin.write(`${createDistinctLine(id)}\n`))
      await Promise.race([once(child.stdin, 'drain'), ended]);
  }
  child.stdin.end();
  await read;
  const seconds = (performance.now() - started) / 1000;
  const [code] = await ended;
  return {
    ...{ lines, workers, code, done, isInOrder },
    ...{ seconds: roundMs(seconds), cpuSeconds: roundMs(cpuSeconds) },
    peaks: [Math.round(peaks[0]), Math.round(peaks[1])],
  };
};
