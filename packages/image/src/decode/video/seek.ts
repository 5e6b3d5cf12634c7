import { videoEvent } from './video-event.ts';

/**
 * Seconds to wait for a frame to be drawn after the video reports it; a frame that is
 * already drawn isn't drawn again.
 */
const DRAW_TIMEOUT_SECONDS = 0.1;
/** Seconds, later than the end of any video. */
const PAST_THE_END = 1e7;

/** Waits until a frame is drawn, but only briefly: a hidden page draws none. */
export const frameDrawn = (video: HTMLVideoElement): Promise<unknown> =>
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
  let shown: Promise<unknown> | undefined;
  await videoEvent(video, 'seeked', signal, () => {
    shown = frameDrawn(video);
    video.currentTime = seconds;
  });
  await shown;
};

/**
 * Duration of a video in seconds. A recorded video doesn't contain its duration, so the
 * browser has to seek to the end to find it. Infinity for a live stream.
 */
export const durationOf = async (
  video: HTMLVideoElement,
  signal: AbortSignal | undefined,
): Promise<number> => {
  if (Number.isFinite(video.duration)) return video.duration;
  await seek(video, PAST_THE_END, signal);
  return Number.isFinite(video.duration) ? video.duration : video.currentTime || Infinity;
};
