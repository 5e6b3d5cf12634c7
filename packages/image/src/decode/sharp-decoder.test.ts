import type { Frame } from '@nightlight/core';
import { seenDifference } from '@nightlight/testing/pictures/drawn-parts';
import { fileOf } from '@nightlight/testing/pictures/pdq-vectors';
import { tinyAnimation } from '@nightlight/testing/pictures/tiny-animations';
import { tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import type { StillWebp } from '@nightlight/testing/pictures/write-webp';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { animationContract } from './animation/animation.contract.ts';
import { colourAndOrientationContract } from './colour-and-orientation.contract.ts';
import { oddFilesContract } from './odd-files.contract.ts';
import { expectFields, onlyFrame, pictureDecoderContract } from './picture-decoder.contract.ts';
import { createSharpDecoder } from './sharp-decoder.ts';

const stillWebp: StillWebp = ({ width, height, data }) =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .webp({ lossless: true })
    .toBuffer();

pictureDecoderContract('the decoder of Node', createSharpDecoder, ['bmp']);
colourAndOrientationContract('the decoder of Node', createSharpDecoder);
animationContract('the decoder of Node', createSharpDecoder, stillWebp);
oddFilesContract('the decoder of Node', createSharpDecoder, 500);

it('bytes of a file are decoded like a Blob', async () => {
  const decoder = await createSharpDecoder();
  expectFields(await onlyFrame(decoder.decode(tinyPicture('jpeg'))));
});

it('the first frame of an animated AVIF is read, and the result says that there are more', async () => {
  const decoder = await createSharpDecoder();
  const frame = await onlyFrame(decoder.decode(tinyAnimation('avif')));
  expectFields(frame);
  expect(frame).toMatchObject({ at: 0, partly: true });
});

describe('an animation of photos is drawn as sharp draws it', () => {
  const photos = async () => {
    const pieces = await Promise.all(
      ['bridge-1-original.png', 'c.png', 'pen-and-coaster.png', 'bridge-5-flipx.png'].map((name) =>
        sharp(fileOf(name)).resize(96, 64, { fit: 'fill' }).removeAlpha().raw().toBuffer(),
      ),
    );
    const raw = { width: 96, height: 64 * 4, channels: 3, pageHeight: 64 } as const;
    return sharp(Buffer.concat(pieces), { raw });
  };

  it.each(['gif', 'webp'] as const)('as %s', async (type) => {
    const file = await (await photos())[type]({ delay: [50, 60, 70, 80] }).toBuffer();
    const frames: Frame[] = [];
    for await (const frame of (await createSharpDecoder()).decode(file)) frames.push(frame);
    expect(frames).toHaveLength(4);
    for (const [page, frame] of frames.entries()) {
      const data = await sharp(file, { page }).ensureAlpha().raw().toBuffer();
      const theirs = { width: 96, height: 64, data: new Uint8ClampedArray(data) };
      expect(seenDifference(frame, theirs)).toBeLessThanOrEqual(1);
    }
  });
});
