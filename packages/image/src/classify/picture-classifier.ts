import {
  type Classification,
  type Classifier,
  type Degraded,
  type Message,
  NightlightError,
  type PictureClassification,
  type PictureDecoder,
  type PictureSource,
  type Signal,
} from '@nightlight/core';
import type { PictureSession } from '@nightlight/runtime';
import { hashToHex } from '../hash/pdq/pdq-hash.ts';
import type { TextInPictures } from '../ocr/text-in-pictures.ts';
import type { HashListRule } from './hash-list-rule.ts';
import { createOverrides, type Overrides } from './overrides.ts';
import { type PictureManifest, type PictureModel, severityOf } from './picture-model.ts';
import { type FoundInPicture, type PictureReaderParts, readPicture } from './read-picture.ts';

export interface PictureClassifierParts {
  readonly decoder: PictureDecoder<PictureSource>;
  readonly session: PictureSession;
  readonly manifest: PictureManifest;
  /** Asked where the first model doubts; the mean of both holds. */
  readonly secondOpinion?: PictureModel;
  readonly hashLists?: readonly HashListRule[];
  /** Lifts the model's verdict, never a list's. */
  readonly overrides?: Overrides;
  /** Reads and judges what is written in pictures. */
  readonly words?: TextInPictures;
}

const NOTHING: Classification = { signals: [], degraded: [] };

const signalOf = (
  index: number,
  { worst }: FoundInPicture,
  manifest: PictureManifest,
): readonly Signal[] => {
  if (!worst) return [];
  const { score, isOverridden, at } = worst;
  return [
    {
      kind: 'sexual-image',
      score,
      severity: isOverridden ? 'none' : severityOf(score, manifest),
      picture: { index, ...(at === undefined ? {} : { at }) },
      source: { id: manifest.id, version: manifest.version },
    },
  ];
};

const classificationOf = (
  index: number,
  { worst, frames }: FoundInPicture,
): readonly PictureClassification[] => {
  if (!worst) return [];
  const { classes, pdq } = worst;
  return [{ index, classes, hash: { pdq: hashToHex(pdq.hash), quality: pdq.quality }, frames }];
};

const classification = (
  found: readonly FoundInPicture[],
  manifest: PictureManifest,
): Classification => {
  const failed = found.flatMap(({ isFailed }, index) => (isFailed ? [index] : []));
  const degraded: Degraded[] = [
    ...(failed.length > 0 ? (['picture-failed'] as const) : []),
    ...(found.some(({ isPartly }) => isPartly) ? (['picture-partly-read'] as const) : []),
  ];
  return {
    signals: found.flatMap((one, index) => signalOf(index, one, manifest)),
    pictures: found.flatMap((one, index) => classificationOf(index, one)),
    hashMatches: found.flatMap(({ known }, index) => known.map((match) => ({ index, ...match }))),
    unread: failed,
    degraded,
  };
};

/** And what the words in the pictures say. */
const withWords = async (
  seen: Classification,
  found: readonly FoundInPicture[],
  words: TextInPictures,
  message: Message,
  signal: AbortSignal | undefined,
): Promise<Classification> => {
  const options = signal ? { signal } : {};
  const judged: Classification[] = [];
  for (const [index, { says }] of found.entries()) {
    judged.push(await words.judge(message, index, says, options));
  }
  const listed = judged.flatMap((one) => one.listed ?? []);
  return {
    ...seen,
    signals: [...seen.signals, ...judged.flatMap((one) => one.signals)],
    ...(listed.length > 0 ? { listed } : {}),
    degraded: [...new Set([...seen.degraded, ...judged.flatMap((one) => one.degraded)])],
  };
};

/**
 * Pictures to signals: decode, compare with lists, preprocess, run, frame by
 * frame; the worst frame counts. A picture that can't be read, whatever is wrong
 * with it, is told as `picture-failed` and takes no other down. Messages without
 * pictures get an empty reading.
 */
export const createPictureClassifier = (parts: PictureClassifierParts): Classifier => {
  const { session, manifest, secondOpinion, hashLists = [], decoder } = parts;
  if (secondOpinion && !manifest.classes.every((n) => secondOpinion.manifest.classes.includes(n))) {
    throw new NightlightError('manifest', 'The second picture model has other classes.');
  }
  const reader: PictureReaderParts = {
    decoder,
    model: { manifest, session },
    secondOpinion,
    hashLists,
    overrides: parts.overrides ?? createOverrides(),
    words: parts.words,
  };

  const readMessage = async (message: Message, signal?: AbortSignal): Promise<Classification> => {
    const { images = [] } = message;
    if (images.length === 0) return NOTHING;
    const found: FoundInPicture[] = [];
    for (const image of images) found.push(await readPicture(image, reader, signal));
    const seen = classification(found, manifest);
    return parts.words ? withWords(seen, found, parts.words, message, signal) : seen;
  };

  return {
    id: manifest.id,
    version: manifest.version,
    async classify(messages, { signal } = {}) {
      signal?.throwIfAborted();
      const classifications: Classification[] = [];
      for (const message of messages) classifications.push(await readMessage(message, signal));
      return classifications;
    },
    async dispose() {
      await session.dispose();
      await secondOpinion?.session.dispose();
      await parts.words?.dispose();
    },
  };
};
