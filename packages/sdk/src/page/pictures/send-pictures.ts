import {
  type CapturedFrame,
  type CapturedMessage,
  closeFrames,
  framesOf,
  isFrames,
} from '../../wire/captured-picture.ts';

/** Transferred frames are gone if the worker ends, so it gets copies. */
const copyFrames = async (frames: readonly CapturedFrame[]): Promise<readonly CapturedFrame[]> => {
  const copies: CapturedFrame[] = [];
  try {
    for (const { bitmap, ...place } of frames) {
      copies.push({ ...place, bitmap: await createImageBitmap(bitmap) });
    }
    return copies;
  } catch {
    // No memory, or released meanwhile: reported as unread.
    closeFrames(copies);
    return [];
  }
};

export interface Sendable {
  readonly messages: readonly CapturedMessage[];
  /** To be transferred. */
  readonly bitmaps: readonly ImageBitmap[];
}

/** Messages for the worker: files as they are, frames as copies. */
export const toSend = async (messages: readonly CapturedMessage[]): Promise<Sendable> => {
  const sent: CapturedMessage[] = [];
  for (const message of messages) {
    if (!message.images) {
      sent.push(message);
      continue;
    }
    const images = [];
    for (const image of message.images)
      images.push(isFrames(image) ? await copyFrames(image) : image);
    sent.push({ ...message, images });
  }
  return { messages: sent, bitmaps: framesOf(sent).map(({ bitmap }) => bitmap) };
};
