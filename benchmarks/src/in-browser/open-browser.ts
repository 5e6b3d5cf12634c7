import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommand, type Program } from './programs.ts';

export interface OpenBrowser {
  readonly pid: number;
  /** Rejects when the browser ends. */
  readonly ended: Promise<never>;
  close(): Promise<void>;
}

/** How long a browser may take to close before it is killed. */
const END_MS = 3_000;

/** Opens a URL in a browser with an empty profile, without DevTools. */
export const openBrowser = async (program: Program, url: string): Promise<OpenBrowser> => {
  const profile = await mkdtemp(join(tmpdir(), 'nightlight-browser-'));
  // Its own process group, so that the display and the browser's processes end with it.
  const child = spawn(...createCommand(program, program.arguments(url, profile)), {
    stdio: 'ignore',
    detached: true,
  });
  const exited = once(child, 'exit').catch(() => {});
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (child.pid) process.kill(-child.pid, name);
    } catch {
      // It has ended.
    }
  };
  const ended = exited.then((): never => {
    throw new Error(`${program.engine} ended before the page reported.`);
  });
  ended.catch(() => {});
  return {
    pid: child.pid ?? 0,
    ended,
    async close() {
      signal('SIGTERM');
      const timer = setTimeout(() => signal('SIGKILL'), END_MS);
      await exited;
      clearTimeout(timer);
      signal('SIGKILL');
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
};
