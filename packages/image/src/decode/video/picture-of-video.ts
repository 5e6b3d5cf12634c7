import { isNightlightError } from '@nightlight/core';
import { checkSize, notAPicture } from '../limits.ts';
import { frameDrawn } from './seek.ts';
import { videoEvent } from './video-event.ts';

/** How often to retry a frame that the video reports but hasn't drawn yet. */
const TRIES = 20;

/** Throws if the pixels belong to another origin: such a bitmap can't go to a worker. */
const checkReadable = (bitmap: ImageBitmap): void => {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  context?.getImageData(0, 0, 1, 1);
};

const bitmapOf = async (video: HTMLVideoElement, signal?: AbortSignal): Promise<ImageBitmap> => {
  for (let tries = 1; ; tries++) {
    try {
      return await createImageBitmap(video);
    } catch (error) {
      if (tries === TRIES || (error as Error).name !== 'InvalidStateError') throw error;
      await frameDrawn(video);
      signal?.throwIfAborted();
    }
  }
};

const hasSource = (video: HTMLVideoElement): boolean =>
  Boolean(video.src || video.srcObject || video.querySelector('source'));

/** The current frame of a video element, as a bitmap that the caller must close. */
export const pictureOfVideo = async (
  video: HTMLVideoElement,
  signal?: AbortSignal,
): Promise<ImageBitmap> => {
  let bitmap: ImageBitmap | undefined;
  try {
    if (!hasSource(video) || video.error) throw notAPicture('The video element shows nothing.');
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
      await videoEvent(video, 'loadeddata', signal, () => {});
    }
    checkSize(video.videoWidth, video.videoHeight);
    bitmap = await bitmapOf(video, signal);
    signal?.throwIfAborted();
    checkReadable(bitmap);
    return bitmap;
  } catch (cause) {
    bitmap?.close();
    signal?.throwIfAborted();
    if (isNightlightError(cause)) throw cause;
    throw notAPicture(
      'The video can’t be read: it shows no picture, or comes from another site and was loaded without crossorigin="anonymous".',
      cause,
    );
  }
};
