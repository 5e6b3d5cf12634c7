import type { Frame, HashListMatch, PictureDecoder, PictureSource } from '@nightlight/core';
import { nextTask, sha256 } from '@nightlight/runtime';
import { MAX_BYTES, MAX_FRAMES } from '../decode/limits.ts';
import { fingerprint } from '../hash/fingerprint.ts';
import type { Fingerprint, HashMatch } from '../hash/hash-list.ts';
import type { Pdq } from '../hash/pdq/pdq.ts';
import type { FrameText, TextInPictures } from '../ocr/text-in-pictures.ts';
import { preprocess } from '../preprocess/preprocess.ts';
import type { HashListRule } from './hash-list-rule.ts';
import type { Overrides } from './overrides.ts';
import {
  type Classes,
  classesOf,
  isDoubtful,
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
  /** What is written in it is read too, where this is set. */
  readonly words?: TextInPictures | undefined;
}

/**
 * Whether a frame's words are read: of the first few, and then ever fewer, six of 32. Reading
 * takes longer than looking, and a caption stands for a while.
 */
const isReadAt = (frame: number): boolean => (frame & (frame - 1)) === 0;

/** The frame that counts worst so far. */
export interface WorstFrame {
  readonly classes: Classes;
  readonly score: number;
  /** The young person has said of it that the model was wrong. */
  readonly isOverridden: boolean;
  readonly pdq: Pdq;
  readonly at?: number;
}

/** What was found in one picture, as far as it could be read. */
export interface FoundInPicture {
  readonly worst?: WorstFrame;
  readonly known: readonly Omit<HashListMatch, 'index'>[];
  /** What is written in its frames. */
  readonly says: readonly FrameText[];
  readonly frames: number;
  readonly isPartly: boolean;
  readonly isFailed: boolean;
}

/** SHA-256 of a file, where what is read is one. */
const fileHash = async (source: PictureSource): Promise<string | undefined> => {
  if (source instanceof Uint8Array) return sha256(source);
  if (typeof source === 'string' || !('arrayBuffer' in source)) return undefined;
  return source.size > MAX_BYTES ? undefined : sha256(new Uint8Array(await source.arrayBuffer()));
};

/** An overrides frame counts less than any other. */
const weightOf = ({ score, isOverridden }: WorstFrame): number =>
  isOverridden ? score - 1 : score;

/**
 * Looks at every frame of one picture. Whatever is wrong with it, what was found
 * until then stands, and `isFailed` says so. Rejects with the signal's reason alone.
 */
export const readPicture = async (
  source: PictureSource,
  { decoder, model, secondOpinion, hashLists, overrides, words }: PictureReaderParts,
  signal?: AbortSignal,
): Promise<FoundInPicture> => {
  const matches = new Map<HashListRule, HashMatch>();
  const says: FrameText[] = [];
  let worst: WorstFrame | undefined;
  /** The worst frame as the second model reads it, where that is to be asked. */
  let secondPixels: Float32Array<ArrayBuffer> | undefined;
  let frames = 0;
  let isPartly = false;

  const compare = async (picture: Fingerprint): Promise<void> => {
    for (const known of hashLists) {
      const match = await known.list.match(picture);
      const before = matches.get(known);
      if (match && (!before || match.distance < before.distance)) matches.set(known, match);
    }
  };

  const look = async (frame: Frame, file: string | undefined): Promise<void> => {
    const { pdq } = await fingerprint(frame);
    // Lists first: they know a picture also where the model fails.
    await compare({ pdq, ...(file === undefined ? {} : { sha256: file }) });
    const classes = await classesOf(model, preprocess(frame));
    const score = scoreOf(classes, model.manifest);
    const { at } = frame;
    const isOverridden = overrides.has(pdq);
    const seen = { classes, score, isOverridden, pdq, ...(at === undefined ? {} : { at }) };
    if (worst && weightOf(seen) <= weightOf(worst)) return;
    worst = seen;
    secondPixels =
      secondOpinion && !isOverridden && isDoubtful(score, model.manifest)
        ? preprocess(frame, secondOpinion.manifest.input.shape[1])
        : undefined;
  };

  const askAgain = async (): Promise<void> => {
    if (!worst || !secondOpinion || !secondPixels) return;
    await nextTask();
    signal?.throwIfAborted();
    const classes = meanOf(worst.classes, await classesOf(secondOpinion, secondPixels));
    worst = { ...worst, classes, score: scoreOf(classes, model.manifest) };
  };

  const found = (isFailed: boolean): FoundInPicture => ({
    ...(worst ? { worst } : {}),
    known: [...matches].map(([{ action }, match]) => ({ ...match, action })),
    says,
    frames,
    isPartly,
    isFailed: isFailed || frames === 0,
  });

  try {
    const file = hashLists.length > 0 ? await fileHash(source) : undefined;
    const options = { frames: MAX_FRAMES, ...(signal ? { signal } : {}) };
    for await (const frame of decoder.decode(source, options)) {
      if (frames === MAX_FRAMES) {
        isPartly = true;
        break;
      }
      await nextTask();
      signal?.throwIfAborted();
      await look(frame, file);
      if (words && isReadAt(frames)) {
        says.push(await words.read(frame, signal ? { signal } : {}));
      }
      frames++;
      isPartly ||= frame.partly === true;
    }
    await askAgain();
    return found(false);
  } catch {
    signal?.throwIfAborted();
    return found(true);
  }
};
