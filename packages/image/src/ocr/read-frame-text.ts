import type { Frame } from '@nightlight/core';
import type { OcrEngine, OcrOptions } from './ocr-engine.ts';
import { passagesOf } from './passages.ts';

/** What one frame of a picture says. */
export interface FrameText {
  /** Each is judged by itself; empty where nothing is written. */
  readonly passages: readonly string[];
  /** Seconds from the start of an animation or video; absent for a still. */
  readonly at?: number;
  /** False where OCR failed or ran out of time. */
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
