import type { Frame, HashListMatch, PictureDecoder, PictureSource } from '@nightlight/core';
import { nextTask, sha256 } from '@nightlight/runtime';
import { MAX_BYTES, MAX_FRAMES } from '../decode/limits.ts';
import { fingerprint } from '../hash/fingerprint.ts';
import type { Fingerprint, HashMatch } from '../hash/hash-list.ts';
import type { Pdq } from '../hash/pdq/pdq.ts';
import type { OcrEngine } from '../ocr/ocr-engine.ts';
import { type FrameText, readFrameText } from '../ocr/read-frame-text.ts';
import { preprocess } from '../preprocess/preprocess.ts';
import type { HashListRule } from './hash-list-rule.ts';
import type { Overrides } from './overrides.ts';
import {
  type Classes,
  classesOf,
  isUncertain,
  meanOf,
  type PictureModel,
  scoreOf,
} from './picture-model.ts';

export interface PictureReaderParts {
  readonly decoder: PictureDecoder<PictureSource>;
  readonly model: PictureModel;
  readonly secondOpinion?: PictureModel | undefined;
  readonly hashLists: readonly HashListRule[];
  readonly overrides: Overrides;
  /** Reads the text in pictures. Without it, text in pictures is ignored. */
  readonly ocr?: OcrEngine | undefined;
}

/**
 * Whether OCR runs on a frame: frames 0, 1, 2, 4, 8 and 16, so six of 32. OCR is slower
 * than the picture model, and a caption usually stays for several frames.
 */
const isOcrFrame = (frame: number): boolean => (frame & (frame - 1)) === 0;

/** The frame with the highest score so far. */
export interface WorstFrame {
  readonly classes: Classes;
  readonly score: number;
  /** The person marked this frame as misjudged. */
  readonly isOverridden: boolean;
  readonly pdq: Pdq;
  readonly at?: number;
}

/** What was found in one picture, as far as it could be read. */
export interface FoundInPicture {
  readonly worst?: WorstFrame;
  readonly hashMatches: readonly Omit<HashListMatch, 'index'>[];
  /** Text in its frames. */
  readonly texts: readonly FrameText[];
  readonly frames: number;
  readonly isPartlyRead: boolean;
  readonly isFailed: boolean;
}

/** SHA-256 of the file, if the source is a file. */
const fileHash = async (source: PictureSource): Promise<string | undefined> => {
  if (source instanceof Uint8Array) return sha256(source);
  if (typeof source === 'string' || !('arrayBuffer' in source)) return undefined;
  return source.size > MAX_BYTES ? undefined : sha256(new Uint8Array(await source.arrayBuffer()));
};

/** A frame with an override counts less than any other. */
const rankOf = ({ score, isOverridden }: WorstFrame): number => (isOverridden ? score - 1 : score);

/**
 * Classifies every frame of one picture. If something fails, the result contains what
 * was found until then and `isFailed`. Rejects only with the signal's reason.
 */
export const readPicture = async (
  source: PictureSource,
  { decoder, model, secondOpinion, hashLists, overrides, ocr }: PictureReaderParts,
  signal?: AbortSignal,
): Promise<FoundInPicture> => {
  const matches = new Map<HashListRule, HashMatch>();
  const texts: FrameText[] = [];
  let worst: WorstFrame | undefined;
  /** The worst frame, preprocessed for the second model, if that has to be asked. */
  let secondPixels: Float32Array<ArrayBuffer> | undefined;
  let frames = 0;
  let isPartlyRead = false;

  const compare = async (picture: Fingerprint): Promise<void> => {
    for (const rule of hashLists) {
      const match = await rule.list.match(picture);
      const before = matches.get(rule);
      if (match && (!before || match.distance < before.distance)) matches.set(rule, match);
    }
  };

  const classifyFrame = async (frame: Frame, file: string | undefined): Promise<void> => {
    const { pdq } = await fingerprint(frame);
    // Lists first, so that they match even if the model fails.
    await compare({ pdq, ...(file === undefined ? {} : { sha256: file }) });
    const classes = await classesOf(model, preprocess(frame));
    const score = scoreOf(classes, model.manifest);
    const { at } = frame;
    const isOverridden = overrides.has(pdq);
    const seen = { classes, score, isOverridden, pdq, ...(at === undefined ? {} : { at }) };
    if (worst && rankOf(seen) <= rankOf(worst)) return;
    worst = seen;
    secondPixels =
      secondOpinion && !isOverridden && isUncertain(score, model.manifest)
        ? preprocess(frame, secondOpinion.manifest.input.shape[1])
        : undefined;
  };

  const askSecondModel = async (): Promise<void> => {
    if (!worst || !secondOpinion || !secondPixels) return;
    await nextTask();
    signal?.throwIfAborted();
    const classes = meanOf(worst.classes, await classesOf(secondOpinion, secondPixels));
    worst = { ...worst, classes, score: scoreOf(classes, model.manifest) };
  };

  const found = (isFailed: boolean): FoundInPicture => ({
    ...(worst ? { worst } : {}),
    hashMatches: [...matches].map(([{ action }, match]) => ({ ...match, action })),
    texts,
    frames,
    isPartlyRead,
    isFailed: isFailed || frames === 0,
  });

  try {
    const file = hashLists.length > 0 ? await fileHash(source) : undefined;
    const options = { frames: MAX_FRAMES, ...(signal ? { signal } : {}) };
    for await (const frame of decoder.decode(source, options)) {
      if (frames === MAX_FRAMES) {
        isPartlyRead = true;
        break;
      }
      await nextTask();
      signal?.throwIfAborted();
      await classifyFrame(frame, file);
      if (ocr && isOcrFrame(frames)) {
        texts.push(await readFrameText(ocr, frame, signal ? { signal } : {}));
      }
      frames++;
      isPartlyRead ||= frame.partly === true;
    }
    await askSecondModel();
    return found(false);
  } catch {
    signal?.throwIfAborted();
    return found(true);
  }
};
