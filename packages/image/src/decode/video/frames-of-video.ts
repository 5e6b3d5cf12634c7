import { NightlightError } from '@nightlight/core';
import { notAPicture } from '../limits.ts';
import { closeHiddenVideo, openHiddenVideo } from './hidden-video.ts';
import { pictureOfVideo } from './picture-of-video.ts';
import { sampleTimes } from './sample-times.ts';
import { durationOf, seek } from './seek.ts';

/** Frames of a video that are read, where the caller wants no other number. */
export const MAX_VIDEO_FRAMES = 16;

export interface VideoPicture {
  /** For the caller to close, or to transfer. */
  readonly bitmap: ImageBitmap;
  /** Seconds from the video's start. */
  readonly at: number;
  /** More than a second lies between two frames that are read, or one alone is. */
  readonly partly: boolean;
}

export interface VideoOptions {
  readonly signal?: AbortSignal;
  /** At most so many frames, spread evenly over the whole. */
  readonly most?: number;
  /**
   * A video that plays from the page's own server is asked for there once more, by
   * an element of ours. Off where it isn't given: a load that follows what was
   * sent tells the server so, and the frame on screen is all that is read.
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

/** Where the element's video can be had a second time without a word to anybody. */
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
    // Its address was revoked, or is a stream that only one element can have.
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
 * Frames of a short video, on a page: of a file, or of an element, which goes on
 * playing as it did. An element's video is read from the start where its address
 * is `blob:` or `data:` (and see `sameOrigin`), else only what it shows now. A
 * WebKit draws no frame of an element that is on no page. A
 * page with a Content-Security-Policy needs `media-src blob:` for files. Rejects
 * with the signal's reason, with `invalid-input` for what can't be played or is
 * stuck, with `unsupported` in a worker. One frame is held at a time.
 */
export async function* framesOfVideo(
  source: HTMLVideoElement | Blob,
  options: VideoOptions = {},
): AsyncGenerator<VideoPicture> {
  options.signal?.throwIfAborted();
  if (typeof document === 'undefined') {
    throw new NightlightError('unsupported', 'A video can only be read on a page.');
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
