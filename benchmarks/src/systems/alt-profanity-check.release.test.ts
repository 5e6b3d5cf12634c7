import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { altProfanityCheck, README } from './alt-profanity-check.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'nightlight-python-'));
const python = join(folder, 'bin/python');
beforeAll(async () => {
  await run('python3', ['-m', 'venv', folder]);
  await run(python, ['-m', 'pip', 'install', '--quiet', 'alt-profanity-check==1.9.1']);
  vi.stubEnv('NIGHTLIGHT_PYTHON', python);
}, 600_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('reads every script, whatever the encoding of the system', async () => {
  vi.stubEnv('PYTHONIOENCODING', 'ascii');
  const system = await altProfanityCheck.open();
  const messages = ['schönes Wochenende', '週末に会おう', '🙂'].map((text, i) => ({
    id: `${i}`,
    text,
  }));
  const verdicts = await system.judge(messages, 'harm');
  expect(verdicts.map(({ flagged }) => flagged)).toEqual([false, false, false]);
  await system.close?.();
});

it('predicts what its README says', async () => {
  const system = await altProfanityCheck.open();
  const messages = README.map(([text], i) => ({ id: String(i), text }));
  const verdicts = await system.judge(messages, 'harm');
  expect(verdicts.map(({ flagged }) => flagged)).toEqual(README.map(([, flagged]) => flagged));
  expect(system.version).toBe('1.9.1');
  expect(system.details?.['readme']).toBe('4 of 4 examples reproduced');
  await system.close?.();
});
