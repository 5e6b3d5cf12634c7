import { spawn } from 'node:child_process';
import { listProcessTree } from './process-tree.ts';

export interface LimitOptions {
  /** Path of cpulimit. */
  readonly cpulimit: string;
  /** The most that each process may use, in percent of one core. */
  readonly percent: number;
}

/** A new process runs at full speed until it is found. */
const SCAN_MS = 100;

/**
 * Limits the processor time of a process and all its descendants, also those that start later. Each
 * gets a cpulimit of its own, which pauses and continues it: the options of cpulimit for child
 * processes differ between versions, and miss the renderers of a browser. Linux only. Returns a
 * function that ends the limits.
 */
export const limitProcesses = (root: number, { cpulimit, percent }: LimitOptions): (() => void) => {
  const limiters = new Map<number, () => void>();
  const scan = (): void => {
    const found = new Set(listProcessTree(root));
    for (const [pid, end] of limiters) {
      if (found.has(pid)) continue;
      end();
      limiters.delete(pid);
    }
    for (const pid of found) {
      if (limiters.has(pid)) continue;
      const words = ['--lazy', '--limit', String(percent), '--pid', String(pid)];
      const limiter = spawn(cpulimit, words, { stdio: 'ignore' });
      // It continues the process when it ends.
      limiters.set(pid, () => limiter.kill());
    }
  };
  scan();
  const timer = setInterval(scan, SCAN_MS);
  return () => {
    clearInterval(timer);
    for (const end of limiters.values()) end();
    limiters.clear();
  };
};
