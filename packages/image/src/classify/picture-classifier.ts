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
  /** Asked when the first model is unsure; the mean of both counts. */
  readonly secondOpinion?: PictureModel;
  readonly hashLists?: readonly HashListRule[];
  /** Overrides cancel the model's verdict, never a list's. */
  readonly overrides?: Overrides;
  /** Reads and classifies text in pictures. */
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
    ...(found.some(({ isPartlyRead }) => isPartlyRead) ? (['picture-partly-read'] as const) : []),
  ];
  return {
    signals: found.flatMap((one, index) => signalOf(index, one, manifest)),
    pictures: found.flatMap((one, index) => classificationOf(index, one)),
    hashMatches: found.flatMap(({ hashMatches }, index) =>
      hashMatches.map((match) => ({ index, ...match })),
    ),
    unread: failed,
    degraded,
  };
};

/** Adds the results for the text in the pictures. */
const withWords = async (
  seen: Classification,
  found: readonly FoundInPicture[],
  words: TextInPictures,
  message: Message,
  signal: AbortSignal | undefined,
): Promise<Classification> => {
  const options = signal ? { signal } : {};
  const textResults: Classification[] = [];
  for (const [index, { texts }] of found.entries()) {
    textResults.push(await words.judge(message, index, texts, options));
  }
  const listed = textResults.flatMap((one) => one.listed ?? []);
  return {
    ...seen,
    signals: [...seen.signals, ...textResults.flatMap((one) => one.signals)],
    ...(listed.length > 0 ? { listed } : {}),
    degraded: [...new Set([...seen.degraded, ...textResults.flatMap((one) => one.degraded)])],
  };
};

/**
 * Pictures to signals. Each frame is decoded, compared with the hash lists, preprocessed
 * and classified; the worst frame counts. A picture that can't be read is reported as
 * `picture-failed` and does not affect the others. Messages without pictures get an
 * empty result.
 */
export const createPictureClassifier = (parts: PictureClassifierParts): Classifier => {
  const { session, manifest, secondOpinion, hashLists = [], decoder } = parts;
  if (secondOpinion && !manifest.classes.every((n) => secondOpinion.manifest.classes.includes(n))) {
    throw new NightlightError(
      'manifest',
      'The second picture model does not have the classes of the first.',
    );
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
