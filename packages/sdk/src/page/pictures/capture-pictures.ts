import { type Message, NightlightError, type PictureSource } from '@nightlight/core';
import { isVideo } from '@nightlight/image';
import pLimit from 'p-limit';
import {
  type CapturedMessage,
  type CapturedPicture,
  closeFrames,
  framesOf,
} from '../../wire/captured-picture.ts';
import { kindOfPicture } from '../input/picture-input.ts';
import { type DrawnElement, drawElement } from './draw-element.ts';
import { drawVideo } from './draw-video.ts';
import { fileAt } from './file-at.ts';

/** Pixels that may wait for the worker, over all messages: 400 MB. Files don't count. */
const MAX_WAITING_PIXELS = 100_000_000;

export interface Captured {
  readonly messages: readonly CapturedMessage[];
  /** Closes the drawn frames. */
  release(): void;
}

export interface PictureCapture {
  /**
   * Copies the pictures as they are now, so that later changes of elements don't matter. A picture
   * that can't be read becomes an empty list of frames. Rejects with the signal's reason, or
   * `queue-full`.
   */
  capture(messages: readonly Message[], signal?: AbortSignal): Promise<Captured>;
}

const pixelsOf = (messages: readonly CapturedMessage[]): number =>
  framesOf(messages).reduce((sum, { bitmap }) => sum + bitmap.width * bitmap.height, 0);

export const createPictureCapture = (): PictureCapture => {
  let waiting = 0;
  // One video at a time: each is played by an element of its own.
  const inTurn = pLimit(1);

  const video = (source: HTMLVideoElement | Blob, signal?: AbortSignal): Promise<CapturedPicture> =>
    inTurn(async () => {
      signal?.throwIfAborted();
      return drawVideo(source, signal);
    });

  const file = async (blob: Blob, signal?: AbortSignal): Promise<CapturedPicture> =>
    (await isVideo(blob)) ? video(blob, signal) : blob;

  const draw = async (source: PictureSource, signal?: AbortSignal): Promise<CapturedPicture> => {
    switch (kindOfPicture(source)) {
      case 'address':
        return file(await fileAt(source as string, signal), signal);
      case 'Uint8Array':
        return file(new Blob([source as Uint8Array<ArrayBuffer>]), signal);
      case 'Blob':
      case 'File':
        return file(source as Blob, signal);
      case 'HTMLVideoElement':
        return video(source as HTMLVideoElement, signal);
      default:
        return [{ bitmap: await drawElement(source as DrawnElement) }];
    }
  };

  const capturePicture = (source: PictureSource, signal?: AbortSignal): Promise<CapturedPicture> =>
    draw(source, signal).catch(() => {
      signal?.throwIfAborted();
      return [];
    });

  const captureMessage = async (
    { images, ...message }: Message,
    signal?: AbortSignal,
  ): Promise<CapturedMessage> => {
    if (!images) return message;
    const held = await Promise.allSettled(images.map((source) => capturePicture(source, signal)));
    return {
      ...message,
      // Only an abort rejects, and then the result is not used.
      images: held.map((one) => (one.status === 'fulfilled' ? one.value : [])),
    };
  };

  return {
    async capture(messages, signal) {
      const held = await Promise.all(messages.map((message) => captureMessage(message, signal)));
      const pixels = pixelsOf(held);
      waiting += pixels;
      let isHeld = true;
      const release = (): void => {
        if (!isHeld) return;
        isHeld = false;
        waiting -= pixels;
        closeFrames(framesOf(held));
      };
      if (!signal?.aborted && waiting <= MAX_WAITING_PIXELS) return { messages: held, release };
      release();
      signal?.throwIfAborted();
      throw new NightlightError(
        'queue-full',
        `Pictures with more than ${MAX_WAITING_PIXELS} pixels are waiting. Await earlier calls first, or pass files.`,
      );
    },
  };
};
