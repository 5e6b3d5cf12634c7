import type { Frame } from '@nightlight/core';

export interface ReadWord {
  readonly text: string;
  /** 0 to 1, as the reader says; not a probability. */
  readonly confidence: number;
}

/** Where a line stands, in pixels of the frame; of one askew a level box around its middle. */
export interface LineBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ReadLine {
  readonly text: string;
  /** 0 to 1: the mean over its words, long ones counting more. */
  readonly confidence: number;
  readonly words: readonly ReadWord[];
  readonly box: LineBox;
  /** Lines of one passage stand close together, such as a bubble of a chat. Counts from 0. */
  readonly passage: number;
}

/** What a picture says. Lines that were not read surely are left out: leaves and bricks look like letters too. */
export interface PictureText {
  /** Lines from top to bottom, a line break between them; empty where nothing is written. */
  readonly text: string;
  /** 0 to 1: the mean over all lines; 0 where nothing is written. */
  readonly confidence: number;
  readonly lines: readonly ReadLine[];
  /** False where time ran out: there may be more. */
  readonly whole: boolean;
}

export interface OcrOptions {
  readonly signal?: AbortSignal;
}

/**
 * Reads what is written in a picture. One picture at a time, others wait; each
 * takes bounded time and memory. Rejects with the signal's reason, or with
 * `NightlightError`: `model` where it could not be read, `worker` where the reader's
 * worker ended under it, `disposed`. After any of the first two the next picture works.
 */
export interface OcrEngine {
  read(frame: Frame, options?: OcrOptions): Promise<PictureText>;
  dispose(): Promise<void>;
}
