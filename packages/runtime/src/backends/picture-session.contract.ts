import { drawPixels } from '@nightlight/testing/pictures/drawn-pictures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureSession } from './picture-session.ts';

export type OpenPictureSession = () => Promise<PictureSession>;

/** What every PictureSession does, with the real model behind it. */
export const pictureSessionContract = (name: string, open: OpenPictureSession): void => {
  describe(`${name} is a PictureSession`, () => {
    let session: PictureSession;
    beforeAll(async () => {
      session = await open();
    });
    afterAll(() => session.dispose());

    it('gives a probability for each of the five classes, together 1', async () => {
      const probabilities = await session.run(drawPixels(0));
      expect(probabilities).toBeInstanceOf(Float32Array);
      expect(probabilities).toHaveLength(5);
      expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
      expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0);
    });

    it('sees different things in different pictures, and the same in the same', async () => {
      const first = await session.run(drawPixels(1));
      expect(await session.run(drawPixels(4))).not.toEqual(first);
      expect(await session.run(drawPixels(1))).toEqual(first);
    });

    it('pictures that come at once get each its own answer', async () => {
      const alone = await session.run(drawPixels(2));
      const [, third] = await Promise.all([3, 2, 4].map((index) => session.run(drawPixels(index))));
      expect(third).toEqual(alone);
    });

    it('leaves the pixels as they are', async () => {
      const pixels = drawPixels(3);
      await session.run(pixels);
      expect(pixels).toEqual(drawPixels(3));
    });

    it('another number of values is an error that says so, and the next picture works', async () => {
      await expect(session.run(new Float32Array(12))).rejects.toMatchObject({
        name: 'NightlightError',
        code: 'invalid-input',
        message: expect.stringContaining('150528'),
      });
      await expect(session.run(drawPixels(0))).resolves.toHaveLength(5);
    });

    it('a session that was closed says so, and another one works', async () => {
      const closed = await open();
      await closed.dispose();
      await expect(closed.run(drawPixels(0))).rejects.toMatchObject({ code: 'model' });
      await expect(session.run(drawPixels(0))).resolves.toHaveLength(5);
    });
  });
};

/** The largest difference of any probability over so many drawn pictures. */
export const largestDifference = async (
  one: PictureSession,
  other: PictureSession,
  pictures: number,
): Promise<number> => {
  let largest = 0;
  for (let index = 0; index < pictures; index++) {
    const pixels = drawPixels(index);
    const [a, b] = await Promise.all([one.run(pixels), other.run(pixels)]);
    largest = a.reduce((most, p, i) => Math.max(most, Math.abs(p - (b[i] as number))), largest);
  }
  return largest;
};
