import { canvasWebp } from '@nightlight/testing/pictures/canvas-webp';
import { TINY, type TinyPicture, tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import { describe, expect, it } from 'vitest';
import { animationContract } from './animation/animation.contract.ts';
import { createBrowserDecoder } from './browser-decoder.ts';
import { colourAndOrientationContract } from './colour-and-orientation.contract.ts';
import { oddFilesContract } from './odd-files.contract.ts';
import { expectFields, onlyFrame, pictureDecoderContract } from './picture-decoder.contract.ts';

const open = async () => createBrowserDecoder();
pictureDecoderContract('the decoder of Chromium', open, ['bmp']);
colourAndOrientationContract('the decoder of Chromium', open);
animationContract('the decoder of Chromium', open, canvasWebp);
oddFilesContract('the decoder of Chromium', open, 300);

const blobOf = (name: TinyPicture) => new Blob([tinyPicture(name)]);
const bitmapOf = (name: TinyPicture) => createImageBitmap(blobOf(name));
const decode = (source: Parameters<ReturnType<typeof createBrowserDecoder>['decode']>[0]) =>
  onlyFrame(createBrowserDecoder().decode(source));

const imageOf = (name: TinyPicture): HTMLImageElement => {
  const image = new Image();
  image.src = URL.createObjectURL(blobOf(name));
  return image;
};

const draw = async <Canvas extends HTMLCanvasElement | OffscreenCanvas>(canvas: Canvas) => {
  canvas.width = TINY.width;
  canvas.height = TINY.height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(await bitmapOf('png'), 0, 0);
  return canvas;
};

describe('createBrowserDecoder decodes', () => {
  it('a chosen File', async () => {
    expectFields(await decode(new File([tinyPicture('jpeg')], 'holiday.jpg')));
  });

  it('an ImageBitmap, and leaves it open', async () => {
    const bitmap = await bitmapOf('png');
    expectFields(await decode(bitmap));
    expect(bitmap.width).toBe(TINY.width);
  });

  it('a canvas', async () => {
    expectFields(await decode(await draw(document.createElement('canvas'))));
  });

  it('an OffscreenCanvas', async () => {
    expectFields(await decode(await draw(new OffscreenCanvas(1, 1))));
  });

  it('an image that is still loading', async () => {
    expectFields(await decode(imageOf('png')));
  });

  it('an image element with a photo taken sideways', async () => {
    expectFields(await decode(imageOf('turned')));
  });

  it('an image element that is displayed smaller than its file', async () => {
    const image = imageOf('png');
    image.style.width = '4px';
    document.body.append(image);
    expectFields(await decode(image));
    image.remove();
  });
});

describe('a source without a picture throws a typed error', () => {
  it.each<[string, () => Promise<Parameters<typeof decode>[0]>]>([
    ['an image that failed to load', async () => Object.assign(new Image(), { src: 'data:,' })],
    ['an image without an address', async () => new Image()],
    ['a canvas of no size', async () => new OffscreenCanvas(0, 0)],
    [
      'a closed bitmap',
      async () => {
        const bitmap = await bitmapOf('png');
        bitmap.close();
        return bitmap;
      },
    ],
    ['a canvas that is too wide', async () => new OffscreenCanvas(20_000, 1)],
  ])('%s', async (_, source) => {
    await expect(decode(await source())).rejects.toMatchObject({
      name: 'NightlightError',
      code: 'invalid-input',
    });
  });
});

it('a picture larger than one strip is decoded whole', async () => {
  const canvas = new OffscreenCanvas(2500, 2000);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (let row = 0; row < 20; row++) {
    context.fillStyle = `rgb(${row * 10} 20 30)`;
    context.fillRect(0, row * 100, 2500, 100);
  }
  const { data, width } = await decode(canvas);
  const reds = Array.from({ length: 20 }, (_, row) => data[4 * width * (row * 100 + 99)]);
  expect(reds).toEqual(Array.from({ length: 20 }, (_, row) => row * 10));
});
