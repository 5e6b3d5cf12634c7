import { type HarmKind, harmOf, isKind } from '@nightlight/core';
import * as v from 'valibot';
import { FileEntry } from './file-entry.ts';

/**
 * One output of the turn model. Its score is 0 at the logit `low` and 1 at `high`; few ordinary
 * turns reach `high`.
 */
export const TurnHead = v.object({
  kind: v.custom<HarmKind>(
    (value) => typeof value === 'string' && isKind(value) && harmOf(value) !== undefined,
    'unknown kind',
  ),
  low: v.number(),
  high: v.number(),
});
export type TurnHead = v.InferOutput<typeof TurnHead>;

const Alarm = v.object({
  weights: v.pipe(v.array(v.pipe(v.number(), v.minValue(0))), v.minLength(1)),
  bias: v.number(),
  calibration: v.object({ slope: v.number(), intercept: v.number() }),
  thresholds: v.object({ medium: v.number(), high: v.number() }),
});

/** `manifest.json` of the conversation model. It names the turn model's file and contains the alarms. */
export const ConversationManifest = v.object({
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('conversation-alarms'),
  licence: v.string(),
  /** The text model whose outputs the turn model needs. */
  encoder: v.object({ id: v.string(), sha256: v.string() }),
  files: v.object({ model: FileEntry }),
  /** The heads, in the order of the turn model's logits. */
  turns: v.array(TurnHead),
  alarms: v.object({
    ...{ grooming: Alarm, 'coercive-control': Alarm, recruitment: Alarm, sextortion: Alarm },
    'pile-on': Alarm,
  }),
});
export type ConversationManifest = v.InferOutput<typeof ConversationManifest>;
