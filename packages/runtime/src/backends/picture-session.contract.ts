import { drawPixels } from '@nightlight/testing/pictures/drawn-pictures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureSession } from './picture-session.ts';

export type OpenPictureSession = () => Promise<PictureSession>;

/** Tests that every PictureSession must pass, with the real model. */
export const pictureSessionContract = (name: string, open: OpenPictureSession): void => {
  describe(`${name} is a PictureSession`, () => {
    let session: PictureSession;
    beforeAll(async () => {
      session = await open();
    });
    afterAll(() => session.dispose());

    it('returns probabilities of the five classes that add up to 1', async () => {
      const probabilities = await session.run(drawPixels(0));
      expect(probabilities).toBeInstanceOf(Float32Array);
      expect(probabilities).toHaveLength(5);
      expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
      expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0);
    });

    it('returns different results for different pictures, and equal ones for the same picture', async () => {
      const first = await session.run(drawPixels(1));
      expect(await session.run(drawPixels(4))).not.toEqual(first);
      expect(await session.run(drawPixels(1))).toEqual(first);
    });

    it('overlapping runs each get their own result', async () => {
      const alone = await session.run(drawPixels(2));
      const [, third] = await Promise.all([3, 2, 4].map((index) => session.run(drawPixels(index))));
      expect(third).toEqual(alone);
    });

    it('does not change the pixels', async () => {
      const pixels = drawPixels(3);
      await session.run(pixels);
      expect(pixels).toEqual(drawPixels(3));
    });

    it('a wrong number of values throws, and the next picture works', async () => {
      await expect(session.run(new Float32Array(12))).rejects.toMatchObject({
        name: 'NightlightError',
        code: 'invalid-input',
        message: expect.stringContaining('150528'),
      });
      await expect(session.run(drawPixels(0))).resolves.toHaveLength(5);
    });

    it('a disposed session rejects, and another one works', async () => {
      const disposed = await open();
      await disposed.dispose();
      await expect(disposed.run(drawPixels(0))).rejects.toMatchObject({ code: 'model' });
      await expect(session.run(drawPixels(0))).resolves.toHaveLength(5);
    });
  });
};

/** The largest difference of a probability between two sessions, over a number of drawn pictures. */
export const measureLargestDifference = async (
  sessionA: PictureSession,
  sessionB: PictureSession,
  pictureCount: number,
): Promise<number> => {
  let largest = 0;
  for (let index = 0; index < pictureCount; index++) {
    const pixels = drawPixels(index);
    const [a, b] = await Promise.all([sessionA.run(pixels), sessionB.run(pixels)]);
    largest = a.reduce((max, p, i) => Math.max(max, Math.abs(p - (b[i] as number))), largest);
  }
  return largest;
};
