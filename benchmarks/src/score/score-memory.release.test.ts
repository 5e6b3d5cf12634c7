import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
const LINES = 20_000;

const residentMegabytes = (pid: number): number => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

it.runIf(process.platform === 'linux')(
  'scoring 20,000 lines takes no more memory at the end than after the first quarter',
  async () => {
    const child = spawn(process.execPath, [
      cli,
      'score',
      'messages',
      '--in',
      '-',
      '--workers',
      '2',
    ]);
    const sizes: number[] = [];
    let done = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      done += chunk.toString().split('\n').length - 1;
      sizes[Math.floor((done / LINES) * 20)] = residentMegabytes(child.pid as number);
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    for (let id = 0; id < LINES; id++) {
      const line = JSON.stringify({ id, text: `number ${id}, ${'so it goes '.repeat(id % 9)}` });
      if (!child.stdin.write(`${line}\n`)) {
        await new Promise((resolve) => child.stdin.once('drain', resolve));
      }
    }
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(done).toBe(LINES);
    const quarter = sizes[5] as number;
    expect(sizes[19] as number).toBeLessThan(quarter * 1.1);
  },
  900_000,
);
