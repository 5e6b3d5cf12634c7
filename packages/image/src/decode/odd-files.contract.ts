import { isNightlightError, type PictureDecoder } from '@nightlight/core';
import { rectangle } from '@nightlight/testing/pictures/drawn-parts';
import { TINY_ANIMATIONS, tinyAnimation } from '@nightlight/testing/pictures/tiny-animations';
import { TINY_PICTURES, tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import { writeApng } from '@nightlight/testing/pictures/write-apng';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectFields, onlyFrame } from './picture-decoder.contract.ts';

type File = Uint8Array<ArrayBuffer>;

/** A small file of every type. */
const smallFiles = async (): Promise<[string, File][]> => [
  ...TINY_PICTURES.map((name): [string, File] => [name, tinyPicture(name)]),
  ...TINY_ANIMATIONS.map((name): [string, File] => [`${name} that moves`, tinyAnimation(name)]),
  [
    'animated png',
    await writeApng({
      ...{ width: 32, height: 16 },
      parts: [
        rectangle([0, 0, 32, 16], [200, 30, 40, 255]),
        rectangle([4, 4, 8, 8], [40, 60, 200, 128], { disposal: 'restore' }),
        rectangle([8, 0, 8, 16], [30, 160, 60, 255]),
      ],
    }),
  ],
];

/** Reading any malformed file ends in frames or in the one typed error. */
export const oddFilesContract = (
  name: string,
  open: () => Promise<PictureDecoder<Blob>>,
  /** How many random files to try; each costs one decode. */
  runs: number,
): void => {
  describe(`${name} and malformed files`, () => {
    const isAnswered = async (file: File): Promise<boolean> => {
      try {
        for await (const { width, height, data } of (await open()).decode(new Blob([file]))) {
          if (data.length !== 4 * width * height) return false;
        }
        return true;
      } catch (error) {
        return isNightlightError(error) && error.code === 'invalid-input';
      }
    };
    const stillWorks = async (): Promise<void> =>
      expectFields(await onlyFrame((await open()).decode(new Blob([tinyPicture('png')]))));

    it('truncated anywhere', { timeout: 300_000 }, async () => {
      for (const [what, file] of await smallFiles()) {
        for (let length = 1; length < file.length; length += 7) {
          const answered = await isAnswered(file.slice(0, length));
          expect({ what, length, answered }).toEqual({ what, length, answered: true });
        }
      }
      await stillWorks();
    });

    it('with bytes changed', { timeout: 300_000 }, async () => {
      const files = await smallFiles();
      const odd = fc
        .tuple(
          fc.nat(files.length - 1),
          fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        )
        .map(([which, changes]) => {
          const file = (files[which] as [string, File])[1].slice();
          for (const [at, value] of changes) file[at % file.length] = value;
          return file;
        });
      await fc.assert(fc.asyncProperty(odd, isAnswered), {
        numRuns: runs,
        interruptAfterTimeLimit: 120_000,
        timeout: 30_000,
      });
      await stillWorks();
    });

    it('with a piece removed or repeated', { timeout: 300_000 }, async () => {
      const files = await smallFiles();
      const odd = fc
        .tuple(fc.nat(files.length - 1), fc.nat(4000), fc.nat(4000), fc.boolean())
        .map(([which, one, other, twice]) => {
          const [, file] = files[which] as [string, File];
          const [from, to] = [one % file.length, other % file.length].sort((a, b) => a - b);
          const rest = [...file.slice(twice ? from : to)];
          return Uint8Array.from([...file.slice(0, twice ? to : from), ...rest]);
        });
      await fc.assert(fc.asyncProperty(odd, isAnswered), {
        numRuns: runs,
        interruptAfterTimeLimit: 120_000,
        timeout: 30_000,
      });
      await stillWorks();
    });

    it('rejects a hundred megabytes without reading them', async () => {
      const block = new Uint8Array(10_000_000).fill(7);
      const file = new Blob([tinyPicture('png'), ...Array(10).fill(block)]);
      const unread = () => {
        throw new Error('The file was read.');
      };
      Object.assign(file, { arrayBuffer: unread, stream: unread, text: unread, slice: unread });
      await expect(onlyFrame((await open()).decode(file))).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining('67108864'),
      });
      await stillWorks();
    });

    it('decodes a picture of one pixel', async () => {
      const file = await writeApng({
        ...{ width: 1, height: 1 },
        parts: [rectangle([0, 0, 1, 1], [1, 2, 3, 255])],
      });
      const { width, height, data } = await onlyFrame((await open()).decode(new Blob([file])));
      expect({ width, height, data: [...data] }).toEqual({
        ...{ width: 1, height: 1, data: [1, 2, 3, 255] },
      });
    });

    it('rejects a valid picture that is 20,000 pixels wide', async () => {
      const parts = [rectangle([0, 0, 20_000, 1], [1, 2, 3, 255])];
      const file = await writeApng({ width: 20_000, height: 1, parts });
      expect(await isAnswered(file)).toBe(true);
      await expect(onlyFrame((await open()).decode(new Blob([file])))).rejects.toThrow('too large');
    });
  });
};
