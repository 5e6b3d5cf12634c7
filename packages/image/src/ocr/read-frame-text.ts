import type { Frame } from '@nightlight/core';
import type { OcrEngine, OcrOptions } from './ocr-engine.ts';
import { passagesOf } from './passages.ts';

/** The text in one frame of a picture. */
export interface FrameText {
  /** Each is classified separately; empty if there is no text. */
  readonly passages: readonly string[];
  /** Seconds from the start of an animation or video; absent for a still picture. */
  readonly at?: number;
  /** False if OCR failed or ran out of time. */
  readonly isWhole: boolean;
}

/** Runs OCR on a frame. Rejects with the signal's reason only; other failures clear `isWhole`. */
export const readFrameText = async (
  engine: OcrEngine,
  frame: Frame,
  options: OcrOptions = {},
): Promise<FrameText> => {
  const at = frame.at === undefined ? {} : { at: frame.at };
  try {
    const text = await engine.read(frame, options);
    return { passages: passagesOf(text), isWhole: text.whole, ...at };
  } catch {
    options.signal?.throwIfAborted();
    return { passages: [], isWhole: false, ...at };
  }
};
