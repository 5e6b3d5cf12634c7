import { videoEvent } from './video-event.ts';

/** Seconds for a frame to be drawn after the video says that it is there; the same one isn't again. */
const DRAWN = 0.1;
/** Later than any video ends. */
const PAST_THE_END = 1e7;

/** Waits until a frame is drawn, a moment at most: a page that is hidden draws none. */
export const drawn = (video: HTMLVideoElement): Promise<unknown> =>
  new Promise((resolve) => {
    video.requestVideoFrameCallback?.(resolve);
    setTimeout(resolve, 1000 * DRAWN);
  });

/** Shows the frame at so many seconds. */
export const seek = async (
  video: HTMLVideoElement,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<void> => {
  if (video.currentTime === seconds) return;
  let shown: Promise<unknown> | undefined;
  await videoEvent(video, 'seeked', signal, () => {
    shown = drawn(video);
    video.currentTime = seconds;
  });
  await shown;
};

/**
 * Seconds that a video lasts. A recorded one doesn't say so in its file: the
 * browser finds its end by looking for it. Infinity for a stream without one.
 */
export const durationOf = async (
  video: HTMLVideoElement,
  signal: AbortSignal | undefined,
): Promise<number> => {
  if (Number.isFinite(video.duration)) return video.duration;
  await seek(video, PAST_THE_END, signal);
  return Number.isFinite(video.duration) ? video.duration : video.currentTime || Infinity;
};
