import { EXPECTED, pixelsOf } from '@nightlight/testing/pictures/pdq-vectors';
import { expect, it } from 'vitest';
import { MATCH_DISTANCE } from '../pdq-hash-list.ts';
import { distance } from './distance.ts';
import { ORIENTATIONS } from './orientations.ts';
import { pdq } from './pdq.ts';
import { hashFromHex, hashToHex } from './pdq-hash.ts';
import type { Pixels } from './pixels.ts';

const NAMES = Object.keys(EXPECTED);

it.each(NAMES)('%s has the same hash as in the reference', async (name) => {
  const expected = EXPECTED[name];
  if (!expected) throw new Error(name);
  const own = pdq(await pixelsOf(name));
  expect(Math.abs(own.quality - expected.quality)).toBeLessThanOrEqual(1);
  const off = distance(own.hash, hashFromHex(expected.hash));
  if (expected.quality >= 50) expect(off).toBeLessThanOrEqual(4);
});

/** The reference's pictures of one bridge, each turned by another program. */
const TURNED = [
  'bridge-1-original.png',
  'bridge-2-rotate-90.png',
  'bridge-3-rotate-180.png',
  'bridge-4-rotate-270.png',
  'bridge-5-flipx.png',
  'bridge-6-flipy.png',
  'bridge-7-flip-plus-1.png',
  'bridge-8-flip-minus-1.png',
];

it.each([...TURNED.entries()])(
  'orientation %i is that of the picture turned: %s',
  async (i, name) => {
    const { orientations, hash } = pdq(await pixelsOf('bridge-1-original.png'));
    expect(orientations).toHaveLength(ORIENTATIONS.length);
    expect(orientations[0]).toEqual(hash);
    const turned = hashFromHex(EXPECTED[name]?.hash as string);
    const off = orientations.map((one) => distance(one, turned));
    // The filter's window is not symmetric, so a turned picture is never quite the same.
    expect(off[i]).toBeLessThanOrEqual(20);
    expect(off.filter((one) => one <= MATCH_DISTANCE)).toHaveLength(1);
  },
);

it('without the filter, at 64 × 64, the orientations are exact', () => {
  const side = 64;
  const last = side - 1;
  const noise = Uint8Array.from(
    { length: side * side },
    (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 24,
  );
  const upright = pdq({ data: noise, width: side, height: side });
  for (const [i, to] of ORIENTATIONS.entries()) {
    const turned = noise.map((_, at) => {
      const [a, b] = [Math.floor(at / side), at % side];
      const [row, column] = to.transposed ? [b, a] : [a, b];
      const y = to.rowsMirrored ? last - row : row;
      const x = to.columnsMirrored ? last - column : column;
      return noise[y * side + x] as number;
    });
    const { hash } = pdq({ data: turned, width: side, height: side });
    expect(hash).toEqual(upright.orientations[i]);
  }
});

it('a picture enlarged beyond 512 pixels, on one side or both, keeps its hash', async () => {
  for (const [name, across, down] of [
    ['bridge-1-original.png', 4, 1],
    ['bridge-2-rotate-90.png', 1, 5],
    ['q0122.png', 8, 6],
  ] as const) {
    const pixels = await pixelsOf(name);
    const full = enlarge(pixels, Math.floor(512 / pixels.width), Math.floor(512 / pixels.height));
    const large = enlarge(pixels, across, down);
    expect(distance(pdq(large).hash, pdq(full).hash)).toBe(0);
  }
  const pixels = await pixelsOf('bridge-1-original.png');
  expect(distance(pdq(enlarge(pixels, 3, 3)).hash, pdq(pixels).hash)).toBeLessThanOrEqual(10);
});

/** Each pixel becomes so many across and down. */
const enlarge = ({ data, width, height }: Pixels, across: number, down: number): Pixels => {
  const wide = width * across;
  const out = new Uint8ClampedArray(wide * height * down * 4);
  for (let y = 0; y < height * down; y++) {
    for (let x = 0; x < wide; x++) {
      const from = (Math.floor(y / down) * width + Math.floor(x / across)) * 4;
      out.set(data.subarray(from, from + 4), (y * wide + x) * 4);
    }
  }
  return { data: out, width: wide, height: height * down };
};

it('black-and-white pixels have the hash of the same grey in colour', async () => {
  const { data, width, height } = await pixelsOf('q0122.png');
  const luma = Uint8Array.from({ length: width * height }, (_, i) => data[i * 4 + 1] as number);
  const grey = Uint8ClampedArray.from({ length: data.length }, (_, i) =>
    i % 4 === 3 ? 255 : (luma[i >>> 2] as number),
  );
  const one = pdq({ data: luma, width, height });
  const four = pdq({ data: grey, width, height });
  expect(distance(one.hash, four.hash)).toBeLessThanOrEqual(2);
  expect(one.quality).toBe(four.quality);
});

it('a picture of any size gets a hash; plain or tiny ones have quality 0', () => {
  for (const [width, height] of [
    [1, 1],
    [4, 4],
    [4, 900],
    [5, 5],
    [63, 65],
    [513, 511],
  ] as const) {
    const data = new Uint8Array(width * height).fill(130);
    expect(pdq({ data, width, height }).quality).toBe(0);
  }
  const noise = Uint8Array.from({ length: 12 }, (_, i) => (i % 2) * 255);
  expect(pdq({ data: noise, width: 3, height: 4 }).quality).toBe(0);
});

it('rejects pixels that do not match the size, and names both sizes', () => {
  const of = (length: number, width: number, height: number) => () =>
    pdq({ data: new Uint8Array(length), width, height });
  for (const wrong of [of(10, 3, 3), of(0, 0, 0), of(4, 2.5, 1.6), of(16, -2, -2)]) {
    expect(wrong).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  }
  expect(of(10, 3, 3)).toThrow('3 × 3 cannot have 10 bytes');
});

it('a hash survives a round trip through 64 hex digits', () => {
  const hex = EXPECTED['c.png']?.hash as string;
  expect(hashToHex(hashFromHex(hex))).toBe(hex);
  expect(hashToHex(hashFromHex(hex.toUpperCase()))).toBe(hex);
  for (const wrong of ['', hex.slice(1), `${hex}0`, hex.replace(/.$/, 'g')]) {
    expect(() => hashFromHex(wrong)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  }
});
