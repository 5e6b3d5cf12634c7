import * as v from 'valibot';

const Alarm = v.object({
  weights: v.pipe(v.array(v.pipe(v.number(), v.minValue(0))), v.minLength(1)),
  bias: v.number(),
  calibration: v.object({ slope: v.number(), intercept: v.number() }),
  thresholds: v.object({ medium: v.number(), high: v.number() }),
});

/** `manifest.json` of the conversation's aggregator, which is all of it. */
export const ConversationManifest = v.object({
  format: v.literal(1),
  id: v.string(),
  version: v.string(),
  task: v.literal('conversation-alarms'),
  licence: v.string(),
  alarms: v.object({ grooming: Alarm, sextortion: Alarm, 'pile-on': Alarm }),
});
export type ConversationManifest = v.InferOutput<typeof ConversationManifest>;
