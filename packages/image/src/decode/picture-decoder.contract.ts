import type { Frame, PictureDecoder } from '@nightlight/core';
import {
  FIELDS,
  TINY,
  type TinyPicture,
  tinyPicture,
} from '@nightlight/testing/pictures/tiny-pictures';
import { describe, expect, it } from 'vitest';

/** The only frame of a picture. */
export const onlyFrame = async (frames: AsyncIterable<Frame>): Promise<Frame> => {
  const all: Frame[] = [];
  for await (const frame of frames) all.push(frame);
  expect(all).toHaveLength(1);
  return all[0] as Frame;
};

/** RGBA of the middle of each field. */
export const fieldsOf = ({ width, height, data }: Frame): number[][] =>
  [0, 1, 2, 3].map((field) => {
    const x = Math.floor(width * (field % 2 === 0 ? 0.25 : 0.75));
    const y = Math.floor(height * (field < 2 ? 0.25 : 0.75));
    return [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];
  });

/** Checks that every field has its colour, within what compression and colour profiles change. */
export const expectFields = (frame: Frame, tolerance = 3): void => {
  expect({ width: frame.width, height: frame.height }).toEqual(TINY);
  expect(frame.data).toHaveLength(4 * TINY.width * TINY.height);
  const off = fieldsOf(frame).flatMap((rgba, field) =>
    [...(FIELDS[field] as readonly number[]), 255].map((value, i) =>
      Math.abs(value - (rgba[i] as number)),
    ),
  );
  expect(Math.max(...off)).toBeLessThanOrEqual(tolerance);
};

/** A PNG whose header claims this size, without any pixels. */
const claiming = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const bytes = tinyPicture('png');
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

const text = (content: string) => new TextEncoder().encode(content);

/**
 * What every PictureDecoder does with files. `types` are further file types that this
 * one decodes.
 */
export const pictureDecoderContract = (
  name: string,
  open: () => Promise<PictureDecoder<Blob>>,
  types: readonly TinyPicture[] = [],
): void => {
  describe(`${name} is a PictureDecoder`, () => {
    const decode = async (bytes: Uint8Array<ArrayBuffer>, type = '', signal?: AbortSignal) =>
      onlyFrame(
        (await open()).decode(new Blob([bytes], { type }), signal === undefined ? {} : { signal }),
      );

    it.each<TinyPicture>(['png', 'jpeg', 'webp', 'avif', 'gif', 'deep', ...types])(
      'decodes the colours of a %s file',
      async (type) => expectFields(await decode(tinyPicture(type))),
    );

    it('turns a picture upright that was taken with a rotated phone', async () => {
      expectFields(await decode(tinyPicture('turned')));
    });

    it('converts a wide colour profile to sRGB', async () => {
      expectFields(await decode(tinyPicture('wide')));
    });

    it('decodes a grey picture to grey pixels', async () => {
      const [field] = fieldsOf(await decode(tinyPicture('grey')));
      expect(new Set(field?.slice(0, 3)).size).toBe(1);
    });

    it('keeps transparency', async () => {
      const alphas = fieldsOf(await decode(tinyPicture('clear'))).map(([, , , alpha]) => alpha);
      expect(alphas).toEqual([255, 0, 255, 0]);
    });

    it('ignores a wrong file name', async () => {
      expectFields(await decode(tinyPicture('png'), 'image/jpeg'));
      expectFields(await decode(tinyPicture('webp'), 'text/plain'));
    });

    it.each<[string, Uint8Array<ArrayBuffer>]>([
      ['nothing', new Uint8Array()],
      ['text', text('not a picture, though it is called photo.jpg')],
      ['a page', text('<!doctype html><svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['a drawing in SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')],
      ['the first bytes of a JPEG', tinyPicture('jpeg').slice(0, 12)],
      ['the first bytes of a PNG', tinyPicture('png').slice(0, 40)],
      ['half a JPEG', tinyPicture('jpeg').slice(0, tinyPicture('jpeg').length / 2)],
      ['a picture of no pixels', claiming(0, 0)],
      ['a picture that is too wide', claiming(20_000, 10)],
      ['a few bytes that claim a picture of a billion pixels', claiming(40_000, 40_000)],
      ['a few bytes that claim as many pixels as may be', claiming(8_000, 6_000)],
    ])('%s throws a typed error that says so, and the next picture works', async (_, bytes) => {
      await expect(decode(bytes)).rejects.toMatchObject({
        name: 'NightlightError',
        code: 'invalid-input',
      });
      expectFields(await decode(tinyPicture('png')));
    });

    it('an abort rejects with its reason', async () => {
      const signal = AbortSignal.abort(new Error('scrolled on'));
      await expect(decode(tinyPicture('png'), '', signal)).rejects.toThrow('scrolled on');
    });
  });
};
