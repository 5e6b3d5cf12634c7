import { notAPicture } from '../limits.ts';
import { withTimeout } from '../with-timeout.ts';

/** Time limit in seconds for one step; the file is on the device. */
export const TIMEOUT_SECONDS = 10;

/**
 * Calls `start` and waits for the event. Throws `invalid-input` if the video fails or is
 * stuck.
 */
export const videoEvent = async (
  video: HTMLVideoElement,
  name: 'loadeddata' | 'seeked',
  signal: AbortSignal | undefined,
  start: () => void,
): Promise<void> => {
  const done = new AbortController();
  const listen = { once: true, signal: done.signal };
  const happened = new Promise<void>((resolve, reject) => {
    video.addEventListener(name, () => resolve(), listen);
    video.addEventListener(
      'error',
      () =>
        reject(
          notAPicture(
            'The video is broken, this browser can’t play it, or the page’s policy lacks media-src blob:.',
            video.error,
          ),
        ),
      listen,
    );
    start();
  });
  try {
    await withTimeout(TIMEOUT_SECONDS, 'Reading the video', happened, signal);
  } finally {
    done.abort();
  }
};
