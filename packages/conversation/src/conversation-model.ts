import { NightlightError } from '@nightlight/core';
import { featuresOf, groupFeaturesOf } from './features.ts';
import { EMPTY } from './state.ts';

/**
 * One alarm: a logistic regression with non-negative weights over the features of
 * `features.ts`.
 */
export interface AlarmModel {
  readonly weights: readonly number[];
  readonly bias: number;
  /** Calibrated score = 1 / (1 + exp(-(slope × logit + intercept))), after Platt (1999). */
  readonly calibration: { readonly slope: number; readonly intercept: number };
  /** Lowest logit of each severity. */
  readonly thresholds: { readonly medium: number; readonly high: number };
}

/** The conversation model: finds alarms from the turn scores of a conversation. */
export interface ConversationModel {
  /** Folder name under `models/`. */
  readonly id: string;
  readonly version: string;
  readonly alarms: Readonly<Record<'grooming' | 'sextortion' | 'pile-on', AlarmModel>>;
}

/** Returns the model if its weights match the features; throws `manifest` otherwise. */
export const checkedModel = (model: ConversationModel): ConversationModel => {
  const person = featuresOf({
    signs: {},
    averages: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    at: 0,
  });
  const counts = {
    grooming: person.length,
    sextortion: person.length,
    'pile-on': groupFeaturesOf(EMPTY).length,
  };
  for (const name of ['grooming', 'sextortion', 'pile-on'] as const) {
    if (model.alarms[name].weights.length === counts[name]) continue;
    throw new NightlightError(
      'manifest',
      `The conversation model's alarm ${name} has ${model.alarms[name].weights.length} weights, but this SDK needs ${counts[name]}. Copy the assets folder of this SDK version.`,
    );
  }
  return model;
};
