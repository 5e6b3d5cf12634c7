import {
  type CapturedFrame,
  type CapturedMessage,
  closeFrames,
  framesOf,
  isFrames,
} from '../../wire/captured-picture.ts';

/** Copies, since what is transferred is gone: a worker that ends takes it along, and it is sent again. */
const copyFrames = async (frames: readonly CapturedFrame[]): Promise<readonly CapturedFrame[]> => {
  const copies: CapturedFrame[] = [];
  try {
    for (const { bitmap, ...place } of frames) {
      copies.push({ ...place, bitmap: await createImageBitmap(bitmap) });
    }
    return copies;
  } catch {
    // No room, or let go of meanwhile: not read, and told so.
    closeFrames(copies);
    return [];
  }
};

export interface Sendable {
  readonly messages: readonly CapturedMessage[];
  /** What is handed over with them. */
  readonly bitmaps: readonly ImageBitmap[];
}

/** Messages as they go to the worker: files as they are, frames as copies to transfer. */
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
