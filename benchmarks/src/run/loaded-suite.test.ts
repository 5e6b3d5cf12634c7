import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pictureFolder } from '../readers/picture-folder.ts';
import { loadSuite } from './loaded-suite.ts';
import { defineSuite } from './suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-loaded-'));
afterAll(() => rmSync(folder, { recursive: true }));

const checksum = async (name: string): Promise<string> =>
  (await loadSuite(pictureFolder.open(join(folder, name)), undefined, 1)).record.sha256;

it('a picture that was changed has another checksum, one that was moved has not', async () => {
  for (const label of ['harmful', 'harmless']) {
    mkdirSync(join(folder, 'one', label), { recursive: true });
    writeFileSync(join(folder, 'one', label, 'a.png'), label);
  }
  const before = await checksum('one');
  cpSync(join(folder, 'one'), join(folder, 'two'), { recursive: true });
  expect(await checksum('two')).toBe(before);
  writeFileSync(join(folder, 'two/harmless/a.png'), 'another picture');
  expect(await checksum('two')).not.toBe(before);
});

it('an empty suite and an id that appears twice are named', async () => {
  const load = (...ids: readonly string[]) =>
    loadSuite(
      defineSuite({
        ...{ name: 'mine', title: 'Mine', version: '1', licence: 'CC0', positive: 'x' },
        task: 'messages',
        read: async () => ids.map((id) => ({ id, text: 'hi', harmful: false })),
      }),
      undefined,
      1,
    );
  await expect(load()).rejects.toThrow('Suite mine has no rows.');
  await expect(load('a', 'b', 'a')).rejects.toThrow('Suite mine: the id a appears twice.');
  expect((await load('a', 'b')).record).toMatchObject({ rows: 2, harmful: 0, available: 2 });
});
