import { waitForVideoEvent } from './video-event.ts';

/**
 * Seconds to wait for a frame to be drawn after the video reports it. The wait is short,
 * because a frame that is already drawn isn't drawn again.
 */
const DRAW_TIMEOUT_SECONDS = 0.1;
/** A time in seconds that is later than the end of any video. */
const PAST_THE_END_SECONDS = 1e7;

/** Waits until a frame is drawn, but only briefly, because a hidden page draws none. */
export const waitForDrawnFrame = (video: HTMLVideoElement): Promise<unknown> =>
  new Promise((resolve) => {
    video.requestVideoFrameCallback?.(resolve);
    setTimeout(resolve, 1000 * DRAW_TIMEOUT_SECONDS);
  });

/** Seeks to a time in seconds. */
export const seek = async (
  video: HTMLVideoElement,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<void> => {
  if (video.currentTime === seconds) return;
  let drawn: Promise<unknown> | undefined;
  await waitForVideoEvent(video, 'seeked', signal, () => {
    drawn = waitForDrawnFrame(video);
    video.currentTime = seconds;
  });
  await drawn;
};

/**
 * Finds the duration of a video in seconds; `Infinity` for a live stream. A recorded
 * video doesn't contain its duration, so the browser has to seek to the end to find it.
 */
export const findDuration = async (
  video: HTMLVideoElement,
  signal: AbortSignal | undefined,
): Promise<number> => {
  if (Number.isFinite(video.duration)) return video.duration;
  await seek(video, PAST_THE_END_SECONDS, signal);
  return Number.isFinite(video.duration) ? video.duration : video.currentTime || Infinity;
};
