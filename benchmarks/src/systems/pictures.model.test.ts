import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSuite } from '../run/find-suite.ts';
import type { SuitePicture } from '../run/suite.ts';
import type { System } from '../run/system.ts';
import { drawPicture } from '../suites/pictures/draw-picture.ts';
import { nightlight } from './nightlight.ts';
import { nsfwjs } from './nsfwjs.ts';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-pictures-'));
const assets = fileURLToPath(new URL('../../../packages/sdk/dist/assets', import.meta.url));
const read = async (): Promise<readonly SuitePicture[]> => {
  const suite = await findSuite(`pictures=${folder}`, [], (path) => path);
  if (suite.task !== 'pictures') throw new Error('no pictures');
  return suite.read();
};

/** Drawn patterns: there is nothing explicit in them, whatever their label says. */
beforeAll(async () => {
  for (const [i, path] of ['harmful/a.png', 'harmless/waves/b.png', 'harmless/c.png'].entries()) {
    const { data, width, height } = drawPicture(i);
    mkdirSync(join(folder, path, '..'), { recursive: true });
    await sharp(data, { raw: { width, height, channels: 4 } }).toFile(join(folder, path));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a folder of pictures has labels by folder, and slices below', async () => {
  const rows = await read();
  expect(rows.map(({ file: _, ...row }) => row)).toEqual([
    { id: 'harmful/a.png', harmful: true },
    { id: 'harmless/c.png', harmful: false },
    { id: 'harmless/waves/b.png', harmful: false, slice: 'waves' },
  ]);
});

it.each([
  { name: 'nsfwjs', system: nsfwjs },
  { name: 'nightlight', system: nightlight('tiny', assets) },
] satisfies { name: string; system: System }[])('$name judges pictures', async ({ system }) => {
  const opened = await system.open();
  const files = (await read()).map(({ file }) => file);
  const verdicts = (await opened.judgePictures?.(files)) ?? [];
  expect(verdicts).toHaveLength(3);
  for (const { score = -1, flagged } of verdicts) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(flagged).toBe(false);
  }
  expect(opened.version).toMatch(/^\d+\.\d+\.\d+$/);
  await opened.close?.();
});

it('a file in neither folder is named', async () => {
  writeFileSync(join(folder, 'stray.png'), '');
  await expect(read()).rejects.toThrow('stray.png is neither in harmful/ nor in harmless/');
});
