import type { Message } from '@nightlight/core';

/** One frame, drawn by the page. */
export interface CapturedFrame {
  readonly bitmap: ImageBitmap;
  /** Seconds from the start of a video; absent for a still. */
  readonly at?: number;
  /** The video has more frames than were captured. */
  readonly partly?: boolean;
}

/**
 * A picture on its way to the worker: a file, or frames that only a page can draw (of an element
 * or a video). An empty array means that the page could not read it.
 */
export type CapturedPicture = Blob | readonly CapturedFrame[];

/** A message with captured pictures. */
export type CapturedMessage = Omit<Message, 'images'> & {
  readonly images?: readonly CapturedPicture[];
};

export const isFrames = (picture: CapturedPicture): picture is readonly CapturedFrame[] =>
  Array.isArray(picture);

export const framesOf = (messages: readonly CapturedMessage[]): readonly CapturedFrame[] =>
  messages.flatMap(({ images = [] }) => images.filter(isFrames).flat());

export const closeFrames = (frames: readonly CapturedFrame[]): void => {
  for (const { bitmap } of frames) bitmap.close();
};
