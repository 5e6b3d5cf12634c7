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
  averageClasses,
  type Classes,
  classifyPixels,
  explicitScore,
  isUncertain,
  type PictureModel,
} from './picture-model.ts';

export interface PictureReaderParts {
  readonly decoder: PictureDecoder<PictureSource>;
  readonly model: PictureModel;
  readonly secondOpinion?: PictureModel | undefined;
  readonly hashLists: readonly HashListRule[];
  readonly overrides: Overrides;
  /** Recognises text in pictures. Without it, text in pictures is ignored. */
  readonly ocr?: OcrEngine | undefined;
}

/**
 * Whether OCR runs on a frame. It runs on frames 0, 1, 2, 4, 8 and 16, so on six of 32,
 * because OCR is slower than the picture model and a caption usually stays for several
 * frames.
 */
const isOcrFrame = (frame: number): boolean => (frame & (frame - 1)) === 0;

/** The frame with the highest score so far. */
export interface WorstFrame {
  readonly classes: Classes;
  readonly score: number;
  /** Whether the user marked this frame as misjudged. */
  readonly isOverridden: boolean;
  readonly pdq: Pdq;
  readonly at?: number;
}

/** The findings in one picture, as far as it could be read. */
export interface PictureFindings {
  readonly worst?: WorstFrame;
  readonly hashMatches: readonly Omit<HashListMatch, 'index'>[];
  /** The recognised text, one entry per frame on which OCR ran. */
  readonly texts: readonly FrameText[];
  readonly frames: number;
  readonly isPartlyRead: boolean;
  readonly isFailed: boolean;
}

/** Returns the SHA-256 of the file, if the source is a file. */
const fileHash = async (source: PictureSource): Promise<string | undefined> => {
  if (source instanceof Uint8Array) return sha256(source);
  if (typeof source === 'string' || !('arrayBuffer' in source)) return undefined;
  return source.size > MAX_BYTES ? undefined : sha256(new Uint8Array(await source.arrayBuffer()));
};

/**
 * Orders frames by score. A frame that the user marked as misjudged ranks below all
 * others.
 */
const rankFrame = ({ score, isOverridden }: WorstFrame): number =>
  isOverridden ? score - 1 : score;

/**
 * Classifies every frame of one picture. If something fails, the result contains what
 * was found until then and `isFailed`. Rejects only with the signal's reason.
 */
export const readPicture = async (
  source: PictureSource,
  { decoder, model, secondOpinion, hashLists, overrides, ocr }: PictureReaderParts,
  signal?: AbortSignal,
): Promise<PictureFindings> => {
  const matches = new Map<HashListRule, HashMatch>();
  const texts: FrameText[] = [];
  let worst: WorstFrame | undefined;
  /** The worst frame, preprocessed for the second model. Only set if that model is needed. */
  let secondPixels: Float32Array<ArrayBuffer> | undefined;
  let frames = 0;
  let isPartlyRead = false;

  const compare = async (picture: Fingerprint): Promise<void> => {
    for (const rule of hashLists) {
      const match = await rule.list.match(picture);
      const previous = matches.get(rule);
      if (match && (!previous || match.distance < previous.distance)) matches.set(rule, match);
    }
  };

  const classifyFrame = async (frame: Frame, fileSha256: string | undefined): Promise<void> => {
    const { pdq } = await fingerprint(frame);
    // Compare with the lists first, so that they match even if the model fails.
    await compare({ pdq, ...(fileSha256 === undefined ? {} : { sha256: fileSha256 }) });
    const classes = await classifyPixels(model, preprocess(frame));
    const score = explicitScore(classes, model.manifest);
    const { at } = frame;
    const isOverridden = overrides.has(pdq);
    const candidate = { classes, score, isOverridden, pdq, ...(at === undefined ? {} : { at }) };
    if (worst && rankFrame(candidate) <= rankFrame(worst)) return;
    worst = candidate;
    secondPixels =
      secondOpinion && !isOverridden && isUncertain(score, model.manifest)
        ? preprocess(frame, secondOpinion.manifest.input.shape[1])
        : undefined;
  };

  const askSecondModel = async (): Promise<void> => {
    if (!worst || !secondOpinion || !secondPixels) return;
    await nextTask();
    signal?.throwIfAborted();
    const classes = averageClasses(
      worst.classes,
      await classifyPixels(secondOpinion, secondPixels),
    );
    worst = { ...worst, classes, score: explicitScore(classes, model.manifest) };
  };

  const createFindings = (isFailed: boolean): PictureFindings => ({
    ...(worst ? { worst } : {}),
    hashMatches: [...matches].map(([{ action }, match]) => ({ ...match, action })),
    texts,
    frames,
    isPartlyRead,
    isFailed: isFailed || frames === 0,
  });

  try {
    const fileSha256 = hashLists.length > 0 ? await fileHash(source) : undefined;
    const options = { frames: MAX_FRAMES, ...(signal ? { signal } : {}) };
    for await (const frame of decoder.decode(source, options)) {
      if (frames === MAX_FRAMES) {
        isPartlyRead = true;
        break;
      }
      await nextTask();
      signal?.throwIfAborted();
      await classifyFrame(frame, fileSha256);
      if (ocr && isOcrFrame(frames)) {
        texts.push(await readFrameText(ocr, frame, signal ? { signal } : {}));
      }
      frames++;
      isPartlyRead ||= frame.partly === true;
    }
    await askSecondModel();
    return createFindings(false);
  } catch {
    signal?.throwIfAborted();
    return createFindings(true);
  }
};
