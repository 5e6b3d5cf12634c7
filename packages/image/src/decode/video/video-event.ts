import { notAPicture } from '../limits.ts';
import { within } from '../within.ts';

/** Seconds for one step of a file that lies on the device. */
export const SLOWEST = 10;

/** Waits until `start` has led to an event. `invalid-input` where the video fails or is stuck. */
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
    await within(SLOWEST, 'Reading the video', happened, signal);
  } finally {
    done.abort();
  }
};
