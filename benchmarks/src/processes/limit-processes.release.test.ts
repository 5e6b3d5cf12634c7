import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureCpulimit } from '@nightlight/tooling/cpulimit';
import { expect, it } from 'vitest';
import { readCpuSeconds } from './cpu-seconds.ts';
import { limitProcesses } from './limit-processes.ts';

/** Starts a busy process after a moment, and is idle itself. */
const LATER = `
  const { spawn } = require('node:child_process');
  setTimeout(() => {
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
    console.log('started');
  }, 300);
  setInterval(() => {}, 1e5);`;

it.runIf(process.platform === 'linux')(
  'slows down a process that starts later, and lets it run again',
  async () => {
    const cpulimit = await ensureCpulimit();
    const child = spawn(process.execPath, ['-e', LATER], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const root = child.pid as number;
    const end = limitProcesses(root, { cpulimit, percent: 5 });
    try {
      await once(child.stdout, 'data');
      // cpulimit learns how busy it is.
      await wait(2_000);
      const before = readCpuSeconds(root);
      await wait(4_000);
      const limited = readCpuSeconds(root) - before;
      expect(limited).toBeGreaterThan(0);
      expect(limited).toBeLessThan(0.6);
      end();
      const freed = readCpuSeconds(root);
      await expect
        .poll(() => readCpuSeconds(root) - freed, { timeout: 30_000 })
        .toBeGreaterThan(2 * limited);
    } finally {
      end();
      // The whole group, so that the inner process ends too.
      process.kill(-root, 'SIGKILL');
    }
  },
);
