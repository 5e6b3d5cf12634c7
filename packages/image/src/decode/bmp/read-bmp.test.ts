import { BMPS } from '@nightlight/testing/pictures/drawn-bmps';
import { writeBmp, writeOldBmp } from '@nightlight/testing/pictures/write-bmp';
import { describe, expect, it } from 'vitest';
import { readBmp } from './read-bmp.ts';

const TYPED = { name: 'NightlightError', code: 'invalid-input' };

describe('readBmp decodes a BMP', () => {
  it.each(BMPS)('$name', ({ file, rows }) => {
    const { width, height, data } = readBmp(file);
    expect({ width, height, data: [...data] }).toEqual({
      width: rows[0]?.length,
      height: rows.length,
      data: rows.flat(2),
    });
  });
});

describe('readBmp throws a typed error for a BMP', () => {
  const row = [1, 2, 3, 0];
  it.each<[string, Uint8Array]>([
    ['cut off in its header', writeBmp({ width: 1, height: 1, bits: 24, data: row }).slice(0, 30)],
    ['with no row', writeBmp({ width: 1, height: 1, bits: 24, data: [] })],
    ['of no height', writeBmp({ width: 1, height: 0, bits: 24, data: row })],
    ['of less than no width', writeBmp({ width: -1, height: 1, bits: 24, data: row })],
    ['with the minimum height', writeBmp({ width: 1, height: -(2 ** 31), bits: 24, data: row })],
    ['of bits that are not known', writeBmp({ width: 1, height: 1, bits: 7, data: row })],
    ['that wraps a JPEG', writeBmp({ width: 1, height: 1, bits: 0, compression: 4, data: row })],
    [
      'with RLE data and no end',
      writeBmp({ width: 1, height: 1, bits: 8, compression: 1, data: [1, 0] }),
    ],
    ['of OS/2, cut off', writeOldBmp(9, 9, 24, [], row)],
  ])('%s', (_, file) => {
    expect(() => readBmp(file)).toThrow(expect.objectContaining(TYPED));
  });
});
