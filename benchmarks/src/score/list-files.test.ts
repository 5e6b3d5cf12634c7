import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFiles } from './list-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlight-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (under: string, ...paths: readonly string[]): Promise<string> => {
  const own = join(folder, under);
  await mkdir(own);
  for (const path of paths) {
    await mkdir(dirname(join(own, path)), { recursive: true });
    await writeFile(join(own, path), '');
  }
  return own;
};

const all = async (...args: Parameters<typeof listFiles>): Promise<string[]> => {
  const found: string[] = [];
  for await (const path of listFiles(...args)) found.push(path);
  return found;
};

it('sorts files by path, with a folder sorted by its name and a slash', async () => {
  const paths = ['a/b.jpg', 'a/c/d.jpg', 'a-b.jpg', 'a.jpg', 'a0.jpg', 'B.jpg', 'é.jpg', '.hidden'];
  const own = await write('sorted', ...paths);
  const found = await all(own);
  expect(found).toEqual([...paths].sort());
  expect(found.indexOf('a/b.jpg')).toBe(found.indexOf('a.jpg') + 1);
});

it('an empty folder has no files, and a missing one rejects', async () => {
  expect(await all(await write('empty'))).toEqual([]);
  await expect(all(join(folder, 'nowhere'))).rejects.toThrow('nowhere');
});

it('a link to a parent folder does not cause an endless loop', async () => {
  const own = await write('circle', 'one.jpg');
  await symlink(own, join(own, 'up'));
  expect(await all(own)).toEqual(['one.jpg', 'up']);
});

it('ignores the output file if it is in the folder', async () => {
  const own = await write('output', 'one.jpg', 'scores.jsonl', 'under/scores.jsonl');
  expect(await all(own, { except: join(own, 'scores.jsonl') })).toEqual([
    'one.jpg',
    'under/scores.jsonl',
  ]);
});
