import { isKind, type Kind } from '@nightlight/core';
import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

/** A number from 0 to 1. */
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** The lowest calibrated score of a severity, and its results on the held-out split. */
const Threshold = v.object({
  score: share,
  precision: v.nullable(share),
  recall: v.nullable(share),
  falsePositiveRate: v.nullable(share),
});

/**
 * A head is one sigmoid output of the model, for one kind of harm. Its calibrated score is
 * 1 / (1 + exp(-(slope × logit + intercept))), following Platt (1999).
 */
export const TextModelHead = v.object({
  kind: v.custom<Kind>((value) => typeof value === 'string' && isKind(value), 'unknown kind'),
  calibration: v.object({ slope: v.number(), intercept: v.number() }),
  /** Share of positives in the split used for calibration. */
  prior: share,
  thresholds: v.object({ low: Threshold, medium: Threshold, high: Threshold }),
});

/** The lowest score of each severity. */
const Levels = v.object({ low: share, medium: share, high: share });

/**
 * The lowest combined scores of each severity. A combined score is the probability that at least one
 * kind is present, if the kinds were independent (a noisy-OR, Pearl 1988): of bullying, or of the other
 * harms. Worries are part of neither.
 */
export const CombinedThresholds = v.object({ bullying: Levels, others: Levels });
export type CombinedThresholds = v.InferOutput<typeof CombinedThresholds>;

/** `manifest.json` of a text model. Heads are in the order of the logits. */
export const TextModelManifest = v.object({
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('text-classification'),
  licence: v.string(),
  maxTokens: v.pipe(v.number(), v.integer(), v.minValue(32)),
  padId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  unknownId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  languages: v.array(v.string()),
  /** `words`: the word table, if it is not part of the model's file. No file is over 25 MiB. */
  files: v.object({ model: FileEntry, words: v.optional(FileEntry), tokenizer: FileEntry }),
  heads: v.pipe(v.array(TextModelHead), v.minLength(1)),
  /** Missing in a model whose heads have only thresholds of their own. */
  combined: v.optional(CombinedThresholds),
});
export type TextModelManifest = v.InferOutput<typeof TextModelManifest>;
export type TextModelHead = v.InferOutput<typeof TextModelHead>;
