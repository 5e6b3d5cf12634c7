import { NightlightError } from '@nightlight/core';
import { notAPicture } from '../limits.ts';
import { closeHiddenVideo, openHiddenVideo } from './hidden-video.ts';
import { pictureOfVideo } from './picture-of-video.ts';
import { sampleTimes } from './sample-times.ts';
import { durationOf, seek } from './seek.ts';

/** How many frames of a video are read by default. */
export const MAX_VIDEO_FRAMES = 16;

export interface VideoPicture {
  /** The caller must close or transfer it. */
  readonly bitmap: ImageBitmap;
  /** Seconds from the start of the video. */
  readonly at: number;
  /** More than a second is between two of the frames, or there is only one. */
  readonly partly: boolean;
}

export interface VideoOptions {
  readonly signal?: AbortSignal;
  /** Maximum number of frames, spread evenly over the video. */
  readonly most?: number;
  /**
   * Whether a video from the page's own origin may be fetched again, by a hidden element.
   * Off by default: a load right after a message was sent tells the server about it, so
   * only the frame on screen is read.
   */
  readonly sameOrigin?: boolean;
}

async function* framesAt(
  video: HTMLVideoElement,
  { signal, most = MAX_VIDEO_FRAMES }: VideoOptions,
): AsyncGenerator<VideoPicture> {
  const { times, partly } = sampleTimes(await durationOf(video, signal), most);
  for (const at of times) {
    await seek(video, at, signal);
    yield { bitmap: await pictureOfVideo(video, signal), at, partly };
  }
}

async function* framesOfAddress(address: string, options: VideoOptions) {
  const video = await openHiddenVideo(address, options.signal);
  try {
    yield* framesAt(video, options);
  } finally {
    closeHiddenVideo(video);
  }
}

/** The URL to load an element's video a second time, if no server would notice. */
const addressOf = ({ srcObject, currentSrc, src }: HTMLVideoElement, sameOrigin: boolean) => {
  const address = currentSrc || src;
  if (srcObject || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  if (protocol === 'blob:' || protocol === 'data:') return address;
  return sameOrigin && origin === location.origin ? address : undefined;
};

async function* framesOfElement(element: HTMLVideoElement, options: VideoOptions) {
  const { signal, sameOrigin = false } = options;
  const address = addressOf(element, sameOrigin);
  let video: HTMLVideoElement | undefined;
  try {
    if (address) video = await openHiddenVideo(address, signal);
  } catch {
    // Its URL was revoked, or belongs to a stream that only one element can play.
    signal?.throwIfAborted();
  }
  if (!video) {
    const bitmap = await pictureOfVideo(element, signal);
    yield { bitmap, at: element.currentTime, partly: true };
    return;
  }
  try {
    yield* framesAt(video, options);
  } finally {
    closeHiddenVideo(video);
  }
}

/**
 * Frames of a short video, on a page. The source is a file, or an element that keeps
 * playing. An element's video is read from the start if its URL is `blob:` or `data:`
 * (see also `sameOrigin`), otherwise only the current frame is read. WebKit draws no
 * frame of an element that is not attached to a page. If the page has a
 * Content-Security-Policy, files need `media-src blob:`. Rejects with the signal's
 * reason, with `invalid-input` for a video that can't be played or is stuck, and with
 * `unsupported` in a worker. Only one frame is in memory at a time.
 */
export async function* framesOfVideo(
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
    yield* framesOfElement(source, options);
    return;
  }
  if (source.size === 0) throw notAPicture('The video file is empty.');
  const address = URL.createObjectURL(source);
  try {
    yield* framesOfAddress(address, options);
  } finally {
    URL.revokeObjectURL(address);
  }
}
