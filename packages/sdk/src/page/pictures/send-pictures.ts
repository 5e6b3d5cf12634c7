import {
  type CapturedFrame,
  type CapturedMessage,
  closeFrames,
  isFrames,
  listFrames,
} from '../../wire/captured-picture.ts';

/** Copies frames for the worker, because transferred frames are lost if it ends. */
const copyFrames = async (frames: readonly CapturedFrame[]): Promise<readonly CapturedFrame[]> => {
  const copies: CapturedFrame[] = [];
  try {
    for (const { bitmap, ...place } of frames) {
      copies.push({ ...place, bitmap: await createImageBitmap(bitmap) });
    }
    return copies;
  } catch {
    // There is no memory, or the frames were released. The picture is reported as unread.
    closeFrames(copies);
    return [];
  }
};

export interface Sendable {
  readonly messages: readonly CapturedMessage[];
  /** The bitmaps of `messages`, to transfer. */
  readonly bitmaps: readonly ImageBitmap[];
}

/** Prepares messages for the worker. Files stay as they are, and frames are copied. */
export const copyForWorker = async (messages: readonly CapturedMessage[]): Promise<Sendable> => {
  const copies: CapturedMessage[] = [];
  for (const message of messages) {
    if (!message.images) {
      copies.push(message);
      continue;
    }
    const images = [];
    for (const image of message.images)
      images.push(isFrames(image) ? await copyFrames(image) : image);
    copies.push({ ...message, images });
  }
  return { messages: copies, bitmaps: listFrames(copies).map(({ bitmap }) => bitmap) };
};
