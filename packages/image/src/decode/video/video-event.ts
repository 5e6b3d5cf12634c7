import { pictureError } from '../limits.ts';
import { withTimeout } from '../with-timeout.ts';

/** Time limit in seconds for one step. It is short, because the file is on the device. */
export const TIMEOUT_SECONDS = 10;

/**
 * Calls `start` and waits for the event. Throws `invalid-input` if the video fails or is
 * stuck.
 */
export const waitForVideoEvent = async (
  video: HTMLVideoElement,
  name: 'loadeddata' | 'seeked',
  signal: AbortSignal | undefined,
  start: () => void,
): Promise<void> => {
  const done = new AbortController();
  const options = { once: true, signal: done.signal };
  const event = new Promise<void>((resolve, reject) => {
    video.addEventListener(name, () => resolve(), options);
    video.addEventListener(
      'error',
      () =>
        reject(
          pictureError(
            'The video is broken, this browser can’t play it, or the page’s policy lacks media-src blob:.',
            video.error,
          ),
        ),
      options,
    );
    start();
  });
  try {
    await withTimeout(TIMEOUT_SECONDS, 'Reading the video', event, signal);
  } finally {
    done.abort();
  }
};
