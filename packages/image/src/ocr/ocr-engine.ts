import type { Frame } from '@nightlight/core';

export interface ReadWord {
  readonly text: string;
  /** 0 to 1, as reported by Tesseract; not a probability. */
  readonly confidence: number;
}

/**
 * Bounding box of a line, in pixels of the frame. A slanted line gets a level box around
 * its middle.
 */
export interface LineBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ReadLine {
  readonly text: string;
  /** 0 to 1: the mean confidence of its words, weighted by their length. */
  readonly confidence: number;
  readonly words: readonly ReadWord[];
  readonly box: LineBox;
  /**
   * Number of the passage, from 0. A passage consists of lines that are close together,
   * such as a chat bubble.
   */
  readonly passage: number;
}

/**
 * The recognised text of a picture. Uncertain lines are left out, because leaves and
 * bricks look like letters too.
 */
export interface PictureText {
  /** Lines from top to bottom, separated by line breaks; empty if there is no text. */
  readonly text: string;
  /** 0 to 1: the mean confidence of all lines; 0 if there is no text. */
  readonly confidence: number;
  readonly lines: readonly ReadLine[];
  /** `false` if time ran out, so that there may be more text. */
  readonly whole: boolean;
}

export interface OcrOptions {
  readonly signal?: AbortSignal;
}

/**
 * Reads the text in a picture. Pictures are read one at a time; time and memory per
 * picture are limited. Rejects with the signal's reason, or with `NightlightError`:
 * `model` if the picture could not be read, `worker` if the worker ended while reading,
 * or `disposed`. After `model` or `worker`, the next picture works.
 */
export interface OcrEngine {
  read(frame: Frame, options?: OcrOptions): Promise<PictureText>;
  dispose(): Promise<void>;
}
