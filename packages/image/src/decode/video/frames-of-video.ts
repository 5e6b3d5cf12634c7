import { NightlightError } from '@nightlight/core';
import { pictureError } from '../limits.ts';
import { closeHiddenVideo, openHiddenVideo } from './hidden-video.ts';
import { captureVideoFrame } from './picture-of-video.ts';
import { sampleTimes } from './sample-times.ts';
import { findDuration, seek } from './seek.ts';

/** Maximum number of frames that are read from a video by default. */
export const MAX_VIDEO_FRAMES = 16;

export interface VideoPicture {
  /** The caller must close or transfer it. */
  readonly bitmap: ImageBitmap;
  /** Seconds from the start of the video. */
  readonly at: number;
  /** `true` if there is only one frame, or more than a second between two frames. */
  readonly partly: boolean;
}

export interface VideoOptions {
  readonly signal?: AbortSignal;
  /** Maximum number of frames, spread evenly over the video. Default: 16. */
  readonly maxFrames?: number;
  /**
   * Whether a hidden element may fetch a video from the page's own origin again. Off by
   * default, because a request right after a message was sent tells the server about the
   * message. Then only the frame on screen is read.
   */
  readonly sameOrigin?: boolean;
}

async function* readSamples(
  video: HTMLVideoElement,
  { signal, maxFrames = MAX_VIDEO_FRAMES }: VideoOptions,
): AsyncGenerator<VideoPicture> {
  const { times, partly } = sampleTimes(await findDuration(video, signal), maxFrames);
  for (const at of times) {
    await seek(video, at, signal);
    yield { bitmap: await captureVideoFrame(video, signal), at, partly };
  }
}

async function* readUrl(url: string, options: VideoOptions) {
  const video = await openHiddenVideo(url, options.signal);
  try {
    yield* readSamples(video, options);
  } finally {
    closeHiddenVideo(video);
  }
}

/**
 * Returns the URL for loading an element's video a second time, if no server would
 * notice.
 */
const reloadableUrl = ({ srcObject, currentSrc, src }: HTMLVideoElement, sameOrigin: boolean) => {
  const url = currentSrc || src;
  if (srcObject || !URL.canParse(url)) return undefined;
  const { protocol, origin } = new URL(url);
  if (protocol === 'blob:' || protocol === 'data:') return url;
  return sameOrigin && origin === location.origin ? url : undefined;
};

async function* readElement(element: HTMLVideoElement, options: VideoOptions) {
  const { signal, sameOrigin = false } = options;
  const url = reloadableUrl(element, sameOrigin);
  let video: HTMLVideoElement | undefined;
  try {
    if (url) video = await openHiddenVideo(url, signal);
  } catch {
    // The URL was revoked, or belongs to a stream that only one element can play.
    signal?.throwIfAborted();
  }
  if (!video) {
    const bitmap = await captureVideoFrame(element, signal);
    yield { bitmap, at: element.currentTime, partly: true };
    return;
  }
  try {
    yield* readSamples(video, options);
  } finally {
    closeHiddenVideo(video);
  }
}

/**
 * Reads frames of a short video on a page, one at a time. The source is a file, or an
 * element, which keeps playing.
 * - If the element's URL is `blob:` or `data:` (see also `sameOrigin`), the video is
 *   read from its start. Otherwise only the current frame is read.
 * - WebKit draws no frame of an element that is not attached to a page.
 * - If the page has a Content-Security-Policy, files need `media-src blob:`.
 * Rejects with the reason of the abort signal, with `invalid-input` for a video that
 * can't be played or is stuck, and with `unsupported` in a worker.
 */
export async function* readVideoFrames(
  source: HTMLVideoElement | Blob,
  options: VideoOptions = {},
): AsyncGenerator<VideoPicture> {
  options.signal?.throwIfAborted();
  if (typeof document === 'undefined') {
    throw new NightlightError(
      'unsupported',
      'A video can only be read on a page, not in a worker.',
    );
  }
  if (source instanceof HTMLVideoElement) {
    yield* readElement(source, options);
    return;
  }
  if (source.size === 0) throw pictureError('The video file is empty.');
  const url = URL.createObjectURL(source);
  try {
    yield* readUrl(url, options);
  } finally {
    URL.revokeObjectURL(url);
  }
}
