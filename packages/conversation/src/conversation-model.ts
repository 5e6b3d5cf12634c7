import { NightlightError } from '@nightlight/core';
import { computeFeatures, computeGroupFeatures } from './features.ts';
import { EMPTY_STATE } from './state.ts';

/** The alarms about one participant. */
export const PARTICIPANT_ALARMS = [
  'grooming',
  'coercive-control',
  'recruitment',
  'sextortion',
] as const;
export type ParticipantAlarm = (typeof PARTICIPANT_ALARMS)[number];

/**
 * One alarm: a logistic regression with non-negative weights over the features of
 * `features.ts`.
 */
export interface AlarmModel {
  readonly weights: readonly number[];
  readonly bias: number;
  /** Calibrated score = 1 / (1 + exp(-(slope × logit + intercept))), following Platt (1999). */
  readonly calibration: { readonly slope: number; readonly intercept: number };
  /** Lowest logit of each severity. */
  readonly thresholds: { readonly medium: number; readonly high: number };
}

/** The conversation model: finds alarms from the turn scores of a conversation. */
export interface ConversationModel {
  /** Folder name under `models/`. */
  readonly id: string;
  readonly version: string;
  readonly alarms: Readonly<Record<ParticipantAlarm | 'pile-on', AlarmModel>>;
}

/** Returns the model if its weights match the features; throws `manifest` otherwise. */
export const checkModel = (model: ConversationModel): ConversationModel => {
  const ofParticipant = computeFeatures({ signs: {}, averages: [], at: 0 }).length;
  const ofGroup = computeGroupFeatures(EMPTY_STATE).length;
  for (const name of [...PARTICIPANT_ALARMS, 'pile-on'] as const) {
    const { length } = model.alarms[name].weights;
    const expected = name === 'pile-on' ? ofGroup : ofParticipant;
    if (length === expected) continue;
    throw new NightlightError(
      'manifest',
      `The conversation model's alarm ${name} has ${length} weights, but this SDK needs ${expected}. Copy the assets folder of this SDK version.`,
    );
  }
  return model;
};
