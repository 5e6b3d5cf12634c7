import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const assets = fileURLToPath(new URL('../../dist/assets', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlight-bin-'));
  await writeFile(join(folder, 'page.html'), '<p>hello</p>');
});
afterAll(() => rm(folder, { recursive: true }));

const nightlight = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [bin, ...args], { cwd: folder }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });

it('`nightlight assets FOLDER` copies the real assets and says so', async () => {
  const { code, stdout, stderr } = await nightlight('assets', 'public/nightlight');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^public\/nightlight has \d+ files \([\d.]+ MB\), all verified\.\n$/);
  const copied = await readdir(join(folder, 'public/nightlight'), { recursive: true });
  expect(copied.sort()).toEqual((await readdir(assets, { recursive: true })).sort());
  expect((await nightlight('assets', 'public/nightlight')).stdout).toContain('were there already');
});

it('the command can be run as a program', async () => {
  const { stdout } = await new Promise<{ stdout: string }>((resolve) =>
    execFile('head', ['-1', bin], (_, out) => resolve({ stdout: out })),
  );
  expect(stdout).toBe('#!/usr/bin/env node\n');
});

it.each([
  [[], 0, 'nightlight assets FOLDER'],
  [['assets', '--help'], 0, 'nightlight assets FOLDER'],
  [['assets'], 2, 'Which folder?'],
  [['assets', 'one', 'two'], 2, 'One folder only'],
  [['assets', 'public', '--zip'], 2, "Unknown option '--zip'"],
  [['asets'], 2, 'There is no command asets.'],
  [['verify'], 2, 'Which file?'],
  [['verify', 'none.html', '--head', 'ab'], 1, 'none.html can’t be read: ENOENT.'],
  [['verify', 'page.html', '--head', 'ab'], 1, 'This is not evidence'],
  [['verify', 'page.html', '--key', ''], 2, '--key is empty.'],
])('`nightlight %j` ends with %j and says %j', async (args, expected, words) => {
  const { code, stdout, stderr } = await nightlight(...args);
  expect(code).toBe(expected);
  expect(stdout + stderr).toContain(words);
});

it('an error of the file system is one line', async () => {
  await writeFile(join(folder, 'taken'), '');
  const { code, stderr } = await nightlight('assets', 'taken');
  expect([code, stderr.trim().split('\n').length]).toEqual([1, 1]);
  expect(stderr).toContain('is a file');
});
