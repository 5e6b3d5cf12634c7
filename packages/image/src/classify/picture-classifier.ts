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
import type { OcrEngine } from '../ocr/ocr-engine.ts';
import type { HashListRule } from './hash-list-rule.ts';
import { createOverrides, type Overrides } from './overrides.ts';
import { type PictureManifest, type PictureModel, toSeverity } from './picture-model.ts';
import { type PictureFindings, type PictureReaderParts, readPicture } from './read-picture.ts';

export interface PictureClassifierParts {
  readonly decoder: PictureDecoder<PictureSource>;
  readonly session: PictureSession;
  readonly manifest: PictureManifest;
  /**
   * A second model that classifies the worst frame if the first model is unsure. The
   * mean of both counts.
   */
  readonly secondOpinion?: PictureModel;
  readonly hashLists?: readonly HashListRule[];
  /** Overrides cancel the model's verdict, never a list's. */
  readonly overrides?: Overrides;
  /** Recognises text in pictures. The pipeline then classifies the text. */
  readonly ocr?: OcrEngine;
}

const NOTHING: Classification = { signals: [], degraded: [] };

const toSignals = (
  index: number,
  { worst }: PictureFindings,
  manifest: PictureManifest,
): readonly Signal[] => {
  if (!worst) return [];
  const { score, isOverridden, at } = worst;
  return [
    {
      kind: 'sexual-image',
      score,
      severity: isOverridden ? 'none' : toSeverity(score, manifest),
      picture: { index, ...(at === undefined ? {} : { at }) },
      source: { id: manifest.id, version: manifest.version },
    },
  ];
};

const toPictures = (
  index: number,
  { worst, frames }: PictureFindings,
): readonly PictureClassification[] => {
  if (!worst) return [];
  const { classes, pdq } = worst;
  return [{ index, classes, hash: { pdq: hashToHex(pdq.hash), quality: pdq.quality }, frames }];
};

const combineFindings = (
  found: readonly PictureFindings[],
  manifest: PictureManifest,
): Classification => {
  const failed = found.flatMap(({ isFailed }, index) => (isFailed ? [index] : []));
  const degraded: Degraded[] = [
    ...(failed.length > 0 ? (['picture-failed'] as const) : []),
    ...(found.some(({ isPartlyRead }) => isPartlyRead) ? (['picture-partly-read'] as const) : []),
  ];
  return {
    signals: found.flatMap((one, index) => toSignals(index, one, manifest)),
    pictures: found.flatMap((one, index) => toPictures(index, one)),
    hashMatches: found.flatMap(({ hashMatches }, index) =>
      hashMatches.map((match) => ({ index, ...match })),
    ),
    unread: failed,
    texts: found.flatMap(({ texts }, index) => texts.map((text) => ({ index, ...text }))),
    degraded,
  };
};

/**
 * Creates a classifier for pictures. Each frame is decoded, compared with the hash
 * lists, preprocessed and classified; the worst frame counts. A picture that can't be
 * read is reported as `picture-failed` and does not affect the others. Messages without
 * pictures get an empty result.
 */
export const createPictureClassifier = (parts: PictureClassifierParts): Classifier => {
  const { session, manifest, secondOpinion, hashLists = [], decoder } = parts;
  if (
    secondOpinion &&
    !manifest.classes.every((className) => secondOpinion.manifest.classes.includes(className))
  ) {
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
    ocr: parts.ocr,
  };

  const readMessage = async (message: Message, signal?: AbortSignal): Promise<Classification> => {
    const { images = [] } = message;
    if (images.length === 0) return NOTHING;
    const found: PictureFindings[] = [];
    for (const image of images) found.push(await readPicture(image, reader, signal));
    return combineFindings(found, manifest);
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
      await parts.ocr?.dispose();
    },
  };
};
