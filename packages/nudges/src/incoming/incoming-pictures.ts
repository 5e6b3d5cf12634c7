import type { Message } from '@nightlight/sdk/core';
import { checkerOf, type NightlightSource } from '../checker.ts';
import type { PictureSrc } from '../image/picture-bytes.ts';
import type { PictureChecker } from '../image/picture-check.ts';
import { loadImage } from '../load-image.ts';

/** Milliseconds that a picture waits for a Nightlight; then its cover offers *Show*. */
const PATIENCE = 10_000;

const checkerFor = (source: NightlightSource): PictureChecker => {
  const ready = () =>
    Promise.race([
      checkerOf(source),
      new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('Nightlight is not ready.')), PATIENCE);
      }),
    ]);
  return {
    classify: async (message, options) => (await ready()).classify(message, options),
    disagree: async (decision) => (await ready()).disagree?.(decision),
  };
};

/** Puts each picture of a message into `place`, behind a cover of its own until it is checked. */
export const addPictures = async (
  place: Element,
  source: NightlightSource,
  { conversation, author, images = [] }: Message,
  locale: string | undefined,
  signal: AbortSignal,
): Promise<void> => {
  if (images.length === 0) return;
  await loadImage();
  if (signal.aborted) return;
  const nightlight = checkerFor(source);
  for (const image of images) {
    const picture = document.createElement('nightlight-image');
    Object.assign(picture, { conversation, author, nightlight, locale });
    picture.record = async (decision, choice) => (await checkerOf(source)).record(decision, choice);
    picture.src = image as PictureSrc;
    place.append(picture);
  }
};
