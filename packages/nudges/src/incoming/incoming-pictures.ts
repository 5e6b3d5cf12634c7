import type { Message } from '@nightlight/sdk/core';
import { type Checker, type NightlightSource, resolveChecker } from '../checker.ts';
import type { PictureSrc } from '../image/picture-bytes.ts';
import type { PictureChecker } from '../image/picture-check.ts';
import { loadImage } from '../load-image.ts';

/** How long a picture waits for a Nightlight before its cover offers *Show*. */
const READY_TIMEOUT_MS = 10_000;

/**
 * Adds the id and the place of the message to the check of a picture. If a check reached the time
 * limit, it calls `onLate` when the Nightlight is ready.
 */
const createPictureChecker = (
  source: NightlightSource,
  about: Pick<Message, 'id' | 'place'>,
  onLate: () => void,
): PictureChecker => {
  const getChecker = (): Promise<Checker> => {
    const ready = resolveChecker(source);
    const late = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => {
        reject(new Error('Nightlight is not ready.'));
        ready.then(onLate, () => {});
      }, READY_TIMEOUT_MS);
      const stop = () => clearTimeout(timer);
      ready.then(stop, stop);
    });
    return Promise.race([ready, late]);
  };
  return {
    classify: async (message, options) =>
      (await getChecker()).classify({ ...message, ...about }, options),
    disagree: async (decision) => (await getChecker()).disagree?.(decision),
    onLimitsChange(listener) {
      const ended = new AbortController();
      getChecker().then(
        (checker) => {
          if (ended.signal.aborted) return;
          const stop = checker.onLimitsChange?.(listener);
          ended.signal.addEventListener('abort', () => stop?.(), { once: true });
        },
        () => {},
      );
      return () => ended.abort();
    },
  };
};

/**
 * Adds each picture of a message to `place`, behind its own cover until it is checked. Aborting
 * `signal` removes them.
 */
export const addPictures = async (
  place: Element,
  source: NightlightSource,
  { id, place: where, conversation, author, images = [] }: Message,
  locale: string | undefined,
  signal: AbortSignal,
): Promise<void> => {
  if (images.length === 0) return;
  await loadImage();
  if (signal.aborted) return;
  const about = { ...(id === undefined ? {} : { id }), ...(where ? { place: where } : {}) };
  for (const image of images) {
    const picture = document.createElement('nightlight-image');
    const nightlight = createPictureChecker(source, about, () => {
      // A new checker restarts the check. Leave a picture that the user has opened or hidden.
      if (!signal.aborted && picture.state === 'covered') picture.nightlight = { ...nightlight };
    });
    Object.assign(picture, { conversation, author, nightlight, locale });
    picture.record = async (decision, choice) =>
      (await resolveChecker(source)).record(decision, choice);
    picture.src = image as PictureSrc;
    place.append(picture);
    // If the bubble is guarded again, its pictures are added again.
    signal.addEventListener('abort', () => picture.remove(), { once: true });
  }
};
