import type { Message } from '@nightlight/core';

/** One frame that the page has drawn. */
export interface CapturedFrame {
  readonly bitmap: ImageBitmap;
  /** Seconds from the start of a video. Absent for a still picture. */
  readonly at?: number;
  /** Whether the video has more frames than were captured. */
  readonly partly?: boolean;
}

/**
 * A picture for the worker: a file, or frames of an element or a video, which only a page can draw.
 * An empty array means that the page could not read the picture.
 */
export type CapturedPicture = Blob | readonly CapturedFrame[];

/** A message with captured pictures. */
export type CapturedMessage = Omit<Message, 'images'> & {
  readonly images?: readonly CapturedPicture[];
};

export const isFrames = (picture: CapturedPicture): picture is readonly CapturedFrame[] =>
  Array.isArray(picture);

export const listFrames = (messages: readonly CapturedMessage[]): readonly CapturedFrame[] =>
  messages.flatMap(({ images = [] }) => images.filter(isFrames).flat());

export const closeFrames = (frames: readonly CapturedFrame[]): void => {
  for (const { bitmap } of frames) bitmap.close();
};
