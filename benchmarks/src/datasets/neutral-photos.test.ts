import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type PhotoPackage, photoPath, readNeutralPhotos } from './neutral-photos.ts';

const folder = fileURLToPath(new URL('../../photos', import.meta.url));
const photos = await readNeutralPhotos(folder);
const packages: readonly PhotoPackage[] = JSON.parse(
  await readFile(`${folder}/packages.json`, 'utf8'),
);

it('lists enough photos, each once, with a checksum', () => {
  expect(photos.length).toBeGreaterThanOrEqual(100);
  expect(new Set(photos.map(({ sha256 }) => sha256)).size).toBe(photos.length);
  expect(new Set(photos.map((photo) => photoPath(folder, photo))).size).toBe(photos.length);
  for (const { sha256, path, kind, what } of photos) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(path).not.toContain('..');
    expect(kind).toMatch(/^[a-z]+$/);
    expect(what).not.toBe('');
  }
});

it('every package has a licence and is used', () => {
  const named = packages.map(({ name }) => name);
  expect(new Set(photos.map((photo) => photo.package))).toEqual(new Set(named));
  for (const { licence } of packages) expect(licence).not.toBe('');
});

it('no picture has a name about a child', () => {
  const words = /\b(child|children|kid|kids|baby|babies|infant|toddler|boys?|girls?|teen)\b/i;
  expect(photos.filter(({ what, path }) => words.test(`${what} ${path}`))).toEqual([]);
});
