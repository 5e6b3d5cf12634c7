import { canvasWebp } from '@nightlight/testing/pictures/canvas-webp';
import { tinyAnimation } from '@nightlight/testing/pictures/tiny-animations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { animationContract } from './animation/animation.contract.ts';
import { createBrowserDecoder } from './browser-decoder.ts';
import { oddFilesContract } from './odd-files.contract.ts';
import { expectFields, onlyFrame } from './picture-decoder.contract.ts';

/** WebKit has no ImageDecoder: here it is hidden before anything is decoded. */
describe('a browser without ImageDecoder', () => {
  const { ImageDecoder } = globalThis;
  beforeAll(() => {
    Reflect.deleteProperty(globalThis, 'ImageDecoder');
    expect('ImageDecoder' in globalThis).toBe(false);
  });
  afterAll(() => {
    Object.assign(globalThis, { ImageDecoder });
  });

  const open = async () => createBrowserDecoder();
  animationContract('a decoder without ImageDecoder', open, canvasWebp);
  oddFilesContract('a decoder without ImageDecoder', open, 300);

  it('reads the first frame of an animated AVIF, and reports that there are more', async () => {
    const file = new Blob([tinyAnimation('avif')]);
    const frame = await onlyFrame(createBrowserDecoder().decode(file));
    expectFields(frame);
    expect(frame).toMatchObject({ at: 0, partly: true });
  });
});
