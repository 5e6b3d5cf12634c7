import type { Frame, PictureDecoder } from '@nightlight/core';
import { FIELDS, TINY, tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import { withOrientation } from '@nightlight/testing/pictures/with-orientation';
import { describe, expect, it } from 'vitest';
import { expectFields, fieldsOf, onlyFrame } from './picture-decoder.contract.ts';

/** For each of EXIF's eight orientations, which field of the stored picture appears where. */
const FIELDS_SHOWN: Readonly<Record<number, readonly number[]>> = {
  1: [0, 1, 2, 3],
  2: [1, 0, 3, 2],
  3: [3, 2, 1, 0],
  4: [2, 3, 0, 1],
  5: [0, 2, 1, 3],
  6: [2, 0, 3, 1],
  7: [3, 1, 2, 0],
  8: [1, 3, 0, 2],
};

export const colourAndOrientationContract = (
  name: string,
  open: () => Promise<PictureDecoder<Blob>>,
): void => {
  describe(`${name}: colours and orientation`, () => {
    const decode = async (file: Uint8Array<ArrayBuffer>): Promise<Frame> =>
      onlyFrame((await open()).decode(new Blob([file])));

    it.each(Object.entries(FIELDS_SHOWN))(
      'a photo with orientation %s is turned upright',
      async (turn, seen) => {
        const frame = await decode(withOrientation(tinyPicture('jpeg'), Number(turn)));
        const lies = Number(turn) > 4;
        expect([frame.width, frame.height]).toEqual(
          lies ? [TINY.height, TINY.width] : [TINY.width, TINY.height],
        );
        fieldsOf(frame).forEach((rgba, field) => {
          const expected = [...(FIELDS[seen[field] as number] as readonly number[]), 255];
          rgba.forEach((value, i) => {
            expect(Math.abs(value - (expected[i] as number))).toBeLessThanOrEqual(3);
          });
        });
      },
    );

    it.each([0, 9, 255])('ignores the invalid orientation %i', async (turn) => {
      expectFields(await decode(withOrientation(tinyPicture('jpeg'), turn)));
    });

    it.each(['wide', 'wideJpeg', 'wideWebp'] as const)(
      'converts a wide colour profile to sRGB: %s',
      async (picture) => expectFields(await decode(tinyPicture(picture)), 4),
    );

    it('ignores a broken profile', async () => {
      const file = tinyPicture('wideJpeg');
      const at = new TextDecoder('latin1').decode(file).indexOf('ICC_PROFILE');
      file.fill(7, at + 20, at + 120);
      const frame = await decode(file);
      expect([frame.width, frame.height]).toEqual([TINY.width, TINY.height]);
    });

    it.each(['clear', 'clearWebp', 'clearAvif', 'clearGif'] as const)(
      'keeps transparency: %s',
      async (picture) => {
        const alphas = fieldsOf(await decode(tinyPicture(picture))).map(([, , , alpha]) => alpha);
        expect(alphas).toEqual([255, 0, 255, 0]);
      },
    );

    it.each(['faint', 'faintWebp'] as const)('keeps half transparency: %s', async (picture) => {
      const [field] = fieldsOf(await decode(tinyPicture(picture)));
      expect(field?.[3]).toBe(128);
      field?.slice(0, 3).forEach((value, i) => {
        expect(Math.abs(value - (FIELDS[0][i] as number))).toBeLessThanOrEqual(2);
      });
    });
  });
};
