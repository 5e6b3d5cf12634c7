import { isNightlightError } from '@nightlight/core';
import { rectangle } from '@nightlight/testing/pictures/drawn-parts';
import { pngChunk, writeApng } from '@nightlight/testing/pictures/write-apng';
import { writeGif } from '@nightlight/testing/pictures/write-gif';
import { measureTimeRatio } from '@nightlight/testing/time-ratio';
import { describe, expect, it } from 'vitest';
import { joinBytes } from '../join-bytes.ts';
import type { PictureType } from '../picture-type.ts';
import { parseAnimation } from './animation-of.ts';

const square = rectangle([0, 0, 4, 4], [1, 2, 3, 255]);
const small = { width: 4, height: 4, parts: [square, square] };
const repeated = (piece: Uint8Array | readonly number[], bytes: number): Uint8Array => {
  const all = new Uint8Array(Math.floor(bytes / piece.length) * piece.length);
  for (let at = 0; at < all.length; at += piece.length) all.set(piece, at);
  return all;
};
const BYTES = 1_000_000;

describe('a long file with little content is read quickly, with little memory', () => {
  const gif = writeGif(small);
  const head = new TextEncoder();
  it.each<[string, PictureType, (bytes: number) => Promise<Uint8Array>]>([
    [
      'a GIF of empty comments',
      'gif',
      async (bytes) =>
        joinBytes(gif.subarray(0, 13), repeated([0x21, 0xfe, 0], bytes), gif.subarray(13)),
    ],
    [
      'a GIF of the smallest frames',
      'gif',
      async (bytes) =>
        joinBytes(
          gif.subarray(0, 13),
          repeated([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0], bytes),
        ),
    ],
    [
      'a PNG of empty chunks',
      'png',
      async (bytes) => {
        const png = await writeApng(small);
        return joinBytes(
          png.subarray(0, 33),
          repeated(pngChunk('tEXt', []), bytes),
          png.subarray(33),
        );
      },
    ],
    [
      'a PNG of data in single bytes',
      'png',
      async (bytes) => {
        const png = await writeApng(small);
        const data = repeated(pngChunk('fdAT', [0, 0, 0, 0, 1]), bytes);
        return joinBytes(png.subarray(0, -12), data, png.subarray(-12));
      },
    ],
    [
      'a WebP of empty chunks',
      'webp',
      async (bytes) => {
        const canvas = [10, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 3, 0, 0];
        const empty = repeated([...head.encode('JUNK'), 0, 0, 0, 0], bytes);
        const size = 4 + 4 + canvas.length + empty.length;
        const low = [size & 255, (size >> 8) & 255, (size >> 16) & 255, size >>> 24];
        return joinBytes(head.encode('RIFF'), low, head.encode('WEBPVP8X'), canvas, empty);
      },
    ],
  ])('%s', async (_, type, make) => {
    const [short, long] = [await make(BYTES / 4), await make(BYTES)];
    const read = (file: Uint8Array) => () => {
      try {
        parseAnimation(file, type);
      } catch (error) {
        expect(isNightlightError(error) && error.code).toBe('invalid-input');
      }
    };
    const before = process.memoryUsage().heapUsed;
    read(long)();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
    const fourShort = () => {
      for (let i = 0; i < 4; i++) read(short)();
    };
    // 1 where time grows in step with the length, 4 where it grows with its square.
    expect(await measureTimeRatio(read(long), fourShort, 3)).toBeLessThan(2.5);
  });

  it('a colour profile that every frame would repeat has a size limit', async () => {
    const parts = new Array(400).fill(square);
    const extra = [pngChunk('iCCP', new Uint8Array(1_000_000))];
    const file = await writeApng({ width: 4, height: 4, parts }, { extra });
    expect(() => parseAnimation(file, 'png')).toThrow('colour profiles are too large');
  });
});

describe('an animation', () => {
  it('is distinguished from a still picture', async () => {
    const one = { ...small, parts: [square] };
    expect(parseAnimation(writeGif(small), 'gif')?.parts).toHaveLength(2);
    expect(parseAnimation(writeGif(one), 'gif')).toBeUndefined();
    // It shows its frame, which can differ from its default image.
    expect(parseAnimation(await writeApng(one), 'png')?.parts).toHaveLength(1);
  });

  it('each frame of a PNG keeps the colour profile', async () => {
    const profile = pngChunk('sRGB', [0]);
    const animation = parseAnimation(await writeApng(small, { extra: [profile] }), 'png');
    for (const part of animation?.parts ?? []) {
      expect(new TextDecoder('latin1').decode(part.still())).toContain('sRGB');
    }
  });
});
