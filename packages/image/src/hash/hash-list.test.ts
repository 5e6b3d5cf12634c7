import { EXPECTED, fileOf, pixelsOf } from '@nightlight/testing/pictures/pdq-vectors';
import { expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';
import { hashListContract } from './hash-list.contract.ts';
import type { Fingerprint } from './hash-list.ts';
import { HASH_WORDS, hashToHex } from './pdq/pdq-hash.ts';
import { hashListFromText } from './reader/hash-list-from-text.ts';

const print = async (name: string): Promise<Fingerprint> =>
  fingerprint(await pixelsOf(name), fileOf(name));

const known = [await print('bridge-1-original.png'), await print('c.png')];
const unknown = await print('q0122.png');
const pdqs = known.map(({ pdq }) => hashToHex(pdq.hash)).join('\n');
const files = known.map(({ sha256 }) => sha256).join('\n');

hashListContract('a list of PDQ hashes', {
  open: (label) => hashListFromText(label, 'pdq', pdqs),
  known,
  unknown,
});
hashListContract('a list of SHA-256 hashes', {
  open: (label) => hashListFromText(label, 'sha256', files),
  known,
  unknown,
});

const bridge = EXPECTED['bridge-1-original.png']?.hash as string;

it.each([
  'bridge-2-rotate-90.png',
  'bridge-3-rotate-180.png',
  'bridge-4-rotate-270.png',
  'bridge-5-flipx.png',
  'bridge-6-flipy.png',
  'bridge-7-flip-plus-1.png',
  'bridge-8-flip-minus-1.png',
  'blur-a-lot.png',
  'high-contrast.png',
  'sharpen-a-lot.png',
  'shrink-a-lot.png',
  'square-128x128.png',
])('finds a listed picture after a change: %s', async (name) => {
  const list = hashListFromText('known', 'pdq', bridge);
  expect(await list.match(await print(name))).toMatchObject({ label: 'known', algorithm: 'pdq' });
});

it.each([
  'c.png',
  'pen-and-coaster.png',
  'q0122.png',
  'q0291.png',
  'q0746.png',
  'q1050.png',
  'q2821.png',
  'wee.png',
])('does not match another picture: %s', async (name) => {
  const list = hashListFromText('known', 'pdq', bridge);
  expect(await list.match(await print(name))).toBeUndefined();
});

it('a low-quality picture matches nothing, not even itself', async () => {
  for (const name of ['flat-gray.png', 'gradient.png', 'q0003.png', 'small.png']) {
    const picture = await print(name);
    const list = hashListFromText('known', 'pdq', hashToHex(picture.pdq.hash));
    expect(await list.match(picture)).toBeUndefined();
  }
});

it('a list of file hashes does not match a picture without its file', async () => {
  const list = hashListFromText('known', 'sha256', files);
  const { pdq } = known[0] as Fingerprint;
  expect(await list.match({ pdq })).toBeUndefined();
  await expect(list.match({ pdq, sha256: 'not a hash' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

it('returns the distance of the best orientation', async () => {
  const picture = await print('bridge-2-rotate-90.png');
  const turned = picture.pdq.orientations[6] as Uint32Array;
  expect(turned).toHaveLength(HASH_WORDS);
  const match = await hashListFromText('known', 'pdq', hashToHex(turned)).match(picture);
  expect(match).toEqual({ label: 'known', algorithm: 'pdq', distance: 0 });
});
