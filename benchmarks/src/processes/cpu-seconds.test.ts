import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { readCpuSeconds } from './cpu-seconds.ts';

const BUSY = 'const end = process.cpuUsage().user + 4e5; while (process.cpuUsage().user < end);';

it.runIf(process.platform === 'linux')(
  'counts the time of a process and its children',
  async () => {
    const script = `${BUSY} console.log('done'); setTimeout(() => {}, 1e5)`;
    const nested = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(script)}], { stdio: 'inherit' })`;
    const child = spawn(process.execPath, ['-e', nested], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    await once(child.stdout, 'data');
    const seconds = readCpuSeconds(child.pid as number);
    // The whole group, so that the inner process ends too.
    process.kill(-(child.pid as number));
    expect(seconds).toBeGreaterThan(0.3);
    expect(seconds).toBeLessThan(10);
  },
);
