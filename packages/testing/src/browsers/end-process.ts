import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Ends a process that this test started, and waits until it has ended. */
export const endProcess = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  const killTimer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(killTimer);
};
