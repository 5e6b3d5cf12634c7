import { type Message, NightlightError, type PictureSource } from '@nightlight/core';
import { isVideo } from '@nightlight/image';
import pLimit from 'p-limit';
import {
  type CapturedMessage,
  type CapturedPicture,
  closeFrames,
  listFrames,
} from '../../wire/captured-picture.ts';
import { getPictureKind } from '../input/picture-input.ts';
import { type DrawnElement, drawElement } from './draw-element.ts';
import { drawVideo } from './draw-video.ts';
import { readPictureUrl } from './read-picture-url.ts';

/** Maximum pixels of all messages that wait for the worker (400 MB). Files don't count. */
const MAX_WAITING_PIXELS = 100_000_000;

export interface Captured {
  readonly messages: readonly CapturedMessage[];
  /** Closes the drawn frames. */
  release(): void;
}

export interface PictureCapture {
  /**
   * Copies the pictures, so that later changes of elements have no effect. A picture that can't be read
   * becomes an empty list of frames. Rejects with the signal's reason or `queue-full`.
   */
  capture(messages: readonly Message[], signal?: AbortSignal): Promise<Captured>;
}

const countPixels = (messages: readonly CapturedMessage[]): number =>
  listFrames(messages).reduce((sum, { bitmap }) => sum + bitmap.width * bitmap.height, 0);

export const createPictureCapture = (): PictureCapture => {
  let waitingPixels = 0;
  // Play one video at a time, because each needs its own element.
  const runInTurn = pLimit(1);

  const captureVideo = (
    source: HTMLVideoElement | Blob,
    signal?: AbortSignal,
  ): Promise<CapturedPicture> =>
    runInTurn(async () => {
      signal?.throwIfAborted();
      return drawVideo(source, signal);
    });

  const captureFile = async (blob: Blob, signal?: AbortSignal): Promise<CapturedPicture> =>
    (await isVideo(blob)) ? captureVideo(blob, signal) : blob;

  const draw = async (source: PictureSource, signal?: AbortSignal): Promise<CapturedPicture> => {
    switch (getPictureKind(source)) {
      case 'url':
        return captureFile(await readPictureUrl(source as string, signal), signal);
      case 'Uint8Array':
        return captureFile(new Blob([source as Uint8Array<ArrayBuffer>]), signal);
      case 'Blob':
      case 'File':
        return captureFile(source as Blob, signal);
      case 'HTMLVideoElement':
        return captureVideo(source as HTMLVideoElement, signal);
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
    const results = await Promise.allSettled(
      images.map((source) => capturePicture(source, signal)),
    );
    return {
      ...message,
      // Only an abort rejects, and then the result is not used.
      images: results.map((result) => (result.status === 'fulfilled' ? result.value : [])),
    };
  };

  return {
    async capture(messages, signal) {
      const captured = await Promise.all(
        messages.map((message) => captureMessage(message, signal)),
      );
      const pixels = countPixels(captured);
      waitingPixels += pixels;
      let isReleased = false;
      const release = (): void => {
        if (isReleased) return;
        isReleased = true;
        waitingPixels -= pixels;
        closeFrames(listFrames(captured));
      };
      if (!signal?.aborted && waitingPixels <= MAX_WAITING_PIXELS)
        return { messages: captured, release };
      release();
      signal?.throwIfAborted();
      throw new NightlightError(
        'queue-full',
        `Pictures with more than ${MAX_WAITING_PIXELS} pixels are waiting. Await earlier calls first, or pass files.`,
      );
    },
  };
};
