import type { Message } from '@nightlight/core';

/** One frame that the page has drawn. */
export interface CapturedFrame {
  readonly bitmap: ImageBitmap;
  /** Seconds from the start of a video; absent for a still. */
  readonly at?: number;
  /** Other frames of the video were left out. */
  readonly partly?: boolean;
}

/**
 * A picture as it goes to the worker: a file as it is, or frames that only a page
 * can draw, of an element or a video. No frame at all: the page could not read it.
 */
export type CapturedPicture = Blob | readonly CapturedFrame[];

/** A message whose pictures are held. */
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
