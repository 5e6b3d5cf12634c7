import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendMany } from './many-clients.mjs';

const run = promisify(execFile);
const file = fileURLToPath(new URL('../server.mjs', import.meta.url));
const client = fileURLToPath(new URL('./client.py', import.meta.url));
const child = spawn(process.execPath, [file, '--port', '0', '--threads', '2', '--tier', 'tiny'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let url = '';
beforeAll(async () => {
  const [chunk] = await once(child.stdout, 'data');
  [url = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(chunk.toString()) ?? [];
});
afterAll(() => child.kill());

const residentMegabytes = (): number => {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
};

it.runIf(process.platform === 'linux')(
  '10,000 requests from eight clients: none is lost or doubled, and memory is flat',
  async ({ task }) => {
    await sendMany(url, 2_000, 8);
    const before = residentMegabytes();
    const { byStatus, wrong, seconds } = await sendMany(url, 10_000, 8);
    const perSecond = Math.round(10_000 / seconds);
    const after = residentMegabytes();
    Object.assign(task.meta, { measured: { perSecond, before, after } });
    expect({ byStatus, wrong }).toEqual({ byStatus: { 200: 8_000, 400: 2_000 }, wrong: 0 });
    expect(after).toBeLessThan(before * 1.1);
  },
  900_000,
);

it('google-api-python-client works against it unchanged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-perspective-'));
  try {
    await run('python3', ['-m', 'venv', folder]);
    const python = join(folder, 'bin/python');
    const packages = ['google-api-python-client==2.187.0'];
    await run(python, ['-m', 'pip', 'install', '--quiet', ...packages]);
    const { stdout } = await run(python, [client, `${url}$discovery/rest?version=v1alpha1`]);
    const [rude, kind, refused] = JSON.parse(stdout);
    expect(rude.attributeScores.TOXICITY.summaryScore.value).toBeGreaterThan(0.6);
    expect(kind.attributeScores.TOXICITY.summaryScore.value).toBeLessThan(0.3);
    expect(kind.languages).toEqual(['en']);
    expect(refused).toEqual({ status: 400, reason: expect.stringContaining('FLIRTATION') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 600_000);
