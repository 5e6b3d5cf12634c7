import { waitForVideoEvent } from './video-event.ts';

/** The longest wait for a frame to be drawn, because a hidden page draws none. */
const DRAW_TIMEOUT_MS = 100;
/** Later than the end of any video. The browser stops at the end. */
const PAST_THE_END_SECONDS = 1e7;

/** Resolves when the next frame is drawn; never in a browser without this callback. */
const nextFrame = (video: HTMLVideoElement): Promise<unknown> =>
  new Promise((resolve) => video.requestVideoFrameCallback?.(resolve));

const waitAtMost = (frame: Promise<unknown>): Promise<unknown> =>
  Promise.race([frame, new Promise((resolve) => setTimeout(resolve, DRAW_TIMEOUT_MS))]);

/** Waits until a frame is drawn, but only briefly. */
export const waitForDrawnFrame = (video: HTMLVideoElement): Promise<unknown> =>
  waitAtMost(nextFrame(video));

/** Seeks to a time in seconds, and waits until its frame is drawn. */
export const seek = async (
  video: HTMLVideoElement,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<void> => {
  if (video.currentTime === seconds) return;
  let drawn: Promise<unknown> | undefined;
  await waitForVideoEvent(video, 'seeked', signal, () => {
    // The frame may be drawn before the video reports the end of the seek.
    drawn = nextFrame(video);
    video.currentTime = seconds;
  });
  if (drawn) await waitAtMost(drawn);
};

/**
 * Finds the duration of a video in seconds; `Infinity` for a live stream. A video made
 * with MediaRecorder doesn't contain its duration, so the browser has to seek to the end to find it.
 */
export const findDuration = async (
  video: HTMLVideoElement,
  signal: AbortSignal | undefined,
): Promise<number> => {
  if (Number.isFinite(video.duration)) return video.duration;
  await seek(video, PAST_THE_END_SECONDS, signal);
  return Number.isFinite(video.duration) ? video.duration : video.currentTime || Infinity;
};
