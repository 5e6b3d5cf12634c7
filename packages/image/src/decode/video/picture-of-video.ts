import { isNightlightError } from '@nightlight/core';
import { checkSize, pictureError } from '../limits.ts';
import { waitForDrawnFrame } from './seek.ts';
import { waitForVideoEvent } from './video-event.ts';

/** Maximum number of tries for a frame that the video reports but has not drawn yet. */
const MAX_TRIES = 20;

/**
 * Throws if the pixels belong to another origin, because such a bitmap can't be sent to
 * a worker.
 */
const checkReadable = (bitmap: ImageBitmap): void => {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  context?.getImageData(0, 0, 1, 1);
};

const captureBitmap = async (
  video: HTMLVideoElement,
  signal?: AbortSignal,
): Promise<ImageBitmap> => {
  for (let tries = 1; ; tries++) {
    try {
      return await createImageBitmap(video);
    } catch (error) {
      if (tries === MAX_TRIES || (error as Error).name !== 'InvalidStateError') throw error;
      await waitForDrawnFrame(video);
      signal?.throwIfAborted();
    }
  }
};

const hasSource = (video: HTMLVideoElement): boolean =>
  Boolean(video.src || video.srcObject || video.querySelector('source'));

/** Captures the current frame of a video element as a bitmap. The caller must close it. */
export const captureVideoFrame = async (
  video: HTMLVideoElement,
  signal?: AbortSignal,
): Promise<ImageBitmap> => {
  let bitmap: ImageBitmap | undefined;
  try {
    if (!hasSource(video) || video.error) throw pictureError('The video element shows nothing.');
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
      await waitForVideoEvent(video, 'loadeddata', signal, () => {});
    }
    checkSize(video.videoWidth, video.videoHeight);
    bitmap = await captureBitmap(video, signal);
    signal?.throwIfAborted();
    checkReadable(bitmap);
    return bitmap;
  } catch (cause) {
    bitmap?.close();
    signal?.throwIfAborted();
    if (isNightlightError(cause)) throw cause;
    throw pictureError(
      'The video can’t be read: it shows no picture, or comes from another site and was loaded without crossorigin="anonymous".',
      cause,
    );
  }
};
