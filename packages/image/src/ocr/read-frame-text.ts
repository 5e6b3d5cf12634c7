import type { Frame } from '@nightlight/core';
import type { OcrEngine, OcrOptions } from './ocr-engine.ts';
import { splitPassages } from './passages.ts';

/** The recognised text in one frame of a picture. */
export interface FrameText {
  /** Texts to classify separately. Empty if there is no text. */
  readonly passages: readonly string[];
  /** Seconds from the start of an animation or video; absent for a still picture. */
  readonly at?: number;
  /** False if OCR failed or ran out of time. */
  readonly isWhole: boolean;
}

/**
 * Runs OCR on a frame. Rejects only with the reason of the abort signal; after other
 * failures, `isWhole` is false.
 */
export const readFrameText = async (
  engine: OcrEngine,
  frame: Frame,
  options: OcrOptions = {},
): Promise<FrameText> => {
  const at = frame.at === undefined ? {} : { at: frame.at };
  try {
    const text = await engine.read(frame, options);
    return { passages: splitPassages(text), isWhole: text.whole, ...at };
  } catch {
    options.signal?.throwIfAborted();
    return { passages: [], isWhole: false, ...at };
  }
};
