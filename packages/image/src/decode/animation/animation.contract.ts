import type { Frame, PictureDecoder } from '@nightlight/core';
import {
  type DrawnAnimation,
  framesOnScreen,
  rectangle,
  seenDifference,
} from '@nightlight/testing/pictures/drawn-parts';
import { tinyAnimation } from '@nightlight/testing/pictures/tiny-animations';
import { FIELDS } from '@nightlight/testing/pictures/tiny-pictures';
import { writeApng } from '@nightlight/testing/pictures/write-apng';
import { writeGif } from '@nightlight/testing/pictures/write-gif';
import { type StillWebp, writeWebp } from '@nightlight/testing/pictures/write-webp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FRAMES } from '../limits.ts';
import { fieldsOf } from '../picture-decoder.contract.ts';

export type Moving = 'gif' | 'png' | 'webp';
const MOVING = ['gif', 'png', 'webp'] as const satisfies Moving[];
const [red, green, blue] = [
  [200, 30, 40, 255],
  [30, 160, 60, 255],
  [40, 60, 200, 255],
] as const;
const TYPED = { name: 'NightlightError', code: 'invalid-input' };

/** What every PictureDecoder does with animations. */
export const animationContract = (
  name: string,
  open: () => Promise<PictureDecoder<Blob>>,
  stillWebp: StillWebp,
): void => {
  const write = (type: Moving, drawn: DrawnAnimation): Promise<Uint8Array<ArrayBuffer>> => {
    if (type === 'gif') return Promise.resolve(writeGif(drawn));
    return type === 'png' ? writeApng(drawn) : writeWebp(drawn, stillWebp);
  };
  const framesOf = async (
    file: Uint8Array<ArrayBuffer>,
    options: Parameters<PictureDecoder<Blob>['decode']>[1] = {},
  ): Promise<Frame[]> => {
    const frames: Frame[] = [];
    for await (const frame of (await open()).decode(new Blob([file]), options)) frames.push(frame);
    return frames;
  };
  const readTimes = (frames: readonly Frame[]) => frames.map(({ at }) => Number(at?.toFixed(3)));

  describe(`${name} reads animations`, () => {
    it.each(['gif', 'webp'] as const)(
      'a %s of four frames, written by another program',
      async (type) => {
        const frames = await framesOf(tinyAnimation(type));
        expect(readTimes(frames)).toEqual([0, 0.1, 0.3, 0.6]);
        expect(frames.some(({ partly }) => partly)).toBe(false);
        // The colours rotate: each frame begins with the next one.
        frames.forEach((frame, turn) => {
          fieldsOf(frame).forEach((rgba, field) => {
            expect(rgba).toEqual([...(FIELDS[(field + turn) % 4] as readonly number[]), 255]);
          });
        });
      },
    );

    it.each(MOVING)(
      'what a frame of a %s leaves on the canvas is visible in the next',
      async (type) => {
        const drawn = {
          width: 16,
          height: 8,
          parts: [
            rectangle([0, 0, 16, 8], red),
            rectangle([2, 2, 6, 4], green, { disposal: 'clear', seconds: 0.2 }),
            rectangle([8, 0, 4, 8], blue, { disposal: type === 'webp' ? 'keep' : 'restore' }),
            rectangle([12, 4, 4, 4], [0, 0, 0, 0]),
          ],
        };
        const frames = await framesOf(await write(type, drawn));
        expect(readTimes(frames)).toEqual([0, 0.1, 0.3, 0.4]);
        framesOnScreen(drawn).forEach((expected, i) => {
          expect(seenDifference(frames[i] as Frame, expected)).toBeLessThanOrEqual(1);
        });
      },
    );

    it.each(MOVING)(
      'a random %s decodes to the expected pixels',
      { timeout: 120_000 },
      async (type) => {
        const even = (most: number) => fc.nat(most / 2).map((half) => 2 * half);
        const part = fc
          .record({
            left: even(12),
            top: even(12),
            right: fc.integer({ min: 13, max: 16 }),
            bottom: fc.integer({ min: 13, max: 16 }),
            colour: fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)),
            alpha: type === 'gif' ? fc.constantFrom(0, 255) : fc.constantFrom(0, 90, 200, 255),
            over: type === 'gif' ? fc.constant(true) : fc.boolean(),
            disposal:
              type === 'webp'
                ? fc.constantFrom('keep' as const, 'clear' as const)
                : fc.constantFrom('keep' as const, 'clear' as const, 'restore' as const),
          })
          .map(({ left, top, right, bottom, colour, alpha, over, disposal }) =>
            rectangle([left, top, right - left, bottom - top], [...colour, alpha], {
              over,
              disposal,
            }),
          );
        const first = rectangle([0, 0, 16, 16], [250, 240, 230, 255]);
        await fc.assert(
          fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
            const drawn = { width: 16, height: 16, parts: [first, ...parts] };
            const frames = await framesOf(await write(type, drawn));
            expect(frames).toHaveLength(drawn.parts.length);
            framesOnScreen(drawn).forEach((expected, i) => {
              expect(seenDifference(frames[i] as Frame, expected)).toBeLessThanOrEqual(4);
            });
          }),
          { numRuns: 40 },
        );
      },
    );

    /** `count` frames, each in its own shade of grey. */
    const greys = (count: number, seconds: (i: number) => number = () => 0.1): DrawnAnimation => ({
      ...{ width: 8, height: 8 },
      parts: Array.from({ length: count }, (_, i) => {
        const grey = i % 250;
        return rectangle([0, 0, 8, 8], [grey, grey, grey, 255], { seconds: seconds(i) });
      }),
    });
    const greyOf = ({ data }: Frame): number => data[0] as number;

    it.each(MOVING)(
      'reads some of the two hundred frames of a %s, and reports that',
      async (type) => {
        const frames = await framesOf(await write(type, greys(200)));
        expect(frames.length).toBeLessThanOrEqual(MAX_FRAMES);
        expect(frames.length).toBeGreaterThan(MAX_FRAMES - 4);
        expect(frames.every(({ partly }) => partly)).toBe(true);
        const numbers = frames.map(greyOf);
        expect([numbers[0], numbers.at(-1)]).toEqual([0, 199]);
        expect(readTimes(frames)).toEqual(
          numbers.map((number) => Number((number / 10).toFixed(3))),
        );
        const gaps = numbers.slice(1).map((number, i) => number - (numbers[i] as number));
        expect(Math.max(...gaps)).toBeLessThan(14);
      },
    );

    it.each(MOVING)('reads no more frames of a %s than requested', async (type) => {
      const frames = await framesOf(await write(type, greys(50)), { frames: 4 });
      expect(frames.length).toBeLessThanOrEqual(4);
      expect([greyOf(frames[0] as Frame), greyOf(frames.at(-1) as Frame)]).toEqual([0, 49]);
    });

    it.each(MOVING)('reads the one long frame of a %s among short ones', async (type) => {
      const file = await write(
        type,
        greys(201, (i) => (i === 77 ? 2 : 0.02)),
      );
      expect((await framesOf(file)).map(greyOf)).toContain(77);
    });

    it.each(MOVING)('a %s without frame times plays at ten frames a second', async (type) => {
      const frames = await framesOf(
        await write(
          type,
          greys(3, () => 0),
        ),
      );
      expect(readTimes(frames)).toEqual([0, 0.1, 0.2]);
    });

    it('the default image of an animated PNG is not a frame', async () => {
      const instead = rectangle([0, 0, 8, 8], red);
      const frames = await framesOf(await writeApng(greys(3), { instead }));
      expect(frames.map(greyOf)).toEqual([0, 1, 2]);
    });

    it('a GIF whose first frame is larger than its canvas is decoded whole', async () => {
      const parts = [rectangle([0, 0, 20, 10], red), rectangle([15, 5, 20, 10], green)];
      const frames = await framesOf(writeGif({ width: 4, height: 4, parts }));
      framesOnScreen({ width: 20, height: 10, parts }).forEach((expected, i) => {
        expect(seenDifference(frames[i] as Frame, expected)).toBe(0);
      });
    });

    it.each(MOVING)('a caller can stop after the first frame of a %s', async (type) => {
      const file = await write(type, greys(40));
      for await (const frame of (await open()).decode(new Blob([file]))) {
        expect(greyOf(frame)).toBe(0);
        break;
      }
      expect(await framesOf(file)).not.toHaveLength(0);
    });

    it.each(MOVING)('an abort between two frames of a %s rejects with its reason', async (type) => {
      const abort = new AbortController();
      const reading = async () => {
        const file = new Blob([await write(type, greys(40))]);
        for await (const _ of (await open()).decode(file, { signal: abort.signal })) {
          abort.abort(new Error('scrolled on'));
        }
      };
      await expect(reading()).rejects.toThrow('scrolled on');
    });

    const claims = (left: number, top: number) =>
      rectangle([left, top, 4, 4], red, { seconds: 0.1 });
    it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>]>([
      [
        'a GIF that claims the largest canvas',
        async () =>
          writeGif({ width: 65_535, height: 65_535, parts: [claims(0, 0), claims(4, 4)] }),
      ],
      [
        'a GIF whose frame lies far outside',
        async () =>
          writeGif({ width: 8, height: 8, parts: [claims(60_000, 60_000), claims(4, 4)] }),
      ],
      [
        'an animated PNG that claims a canvas of ten billion pixels',
        () => writeApng({ width: 100_000, height: 100_000, parts: [claims(0, 0), claims(4, 4)] }),
      ],
      [
        'an animated WebP that claims the largest canvas',
        () =>
          write('webp', { width: 2 ** 24, height: 2 ** 24, parts: [claims(0, 0), claims(4, 4)] }),
      ],
      [
        'an animated PNG with fewer frames than it says',
        () => writeApng(greys(3), { declares: 4 }),
      ],
      ['an animated PNG with more frames than it says', () => writeApng(greys(3), { declares: 2 })],
      [
        'an animated PNG that claims four billion frames',
        () => writeApng(greys(3), { declares: 0xffffffff }),
      ],
      [
        'an animated PNG with a frame outside its canvas',
        () =>
          writeApng({ width: 8, height: 8, parts: [rectangle([0, 0, 8, 8], red), claims(6, 6)] }),
      ],
      [
        'an animated WebP with a frame outside its canvas',
        () => write('webp', { width: 8, height: 8, parts: [claims(0, 0), claims(6, 6)] }),
      ],
      [
        'a GIF with too many frames',
        async () =>
          writeGif({
            width: 1,
            height: 1,
            parts: new Array(10_002).fill(rectangle([0, 0, 1, 1], red)),
          }),
      ],
    ])('%s throws a typed error, and the next picture works', async (_, make) => {
      const file = await make();
      await expect(framesOf(file)).rejects.toMatchObject(TYPED);
      expect(await framesOf(tinyAnimation('gif'))).toHaveLength(4);
    });

    it('thousands of frames are read only up to the work limit', { timeout: 120_000 }, async () => {
      const parts = Array.from({ length: 2000 }, (_, i) =>
        rectangle([i % 60, i % 50, 4, 4], i % 2 ? red : green),
      );
      const frames = await framesOf(writeGif({ width: 64, height: 64, parts }));
      expect(frames.length).toBeGreaterThan(MAX_FRAMES - 4);
      expect(frames.every(({ partly }) => partly)).toBe(true);
    });

    it('a huge canvas with small frames is read only up to the work limit', {
      timeout: 120_000,
    }, async () => {
      const parts = Array.from({ length: 400 }, () => rectangle([0, 0, 4, 4], blue));
      const frames = await framesOf(writeGif({ width: 5000, height: 5000, parts }), { frames: 4 });
      expect(frames.length).toBeLessThanOrEqual(4);
      expect(frames.every(({ partly }) => partly)).toBe(true);
      expect(frames.at(-1)?.at).toBeLessThan(2.1);
    });
  });
};
