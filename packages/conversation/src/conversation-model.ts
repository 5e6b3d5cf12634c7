import { NightlightError } from '@nightlight/core';
import { computeFeatures, computeGroupFeatures } from './features.ts';
import { EMPTY_STATE } from './state.ts';

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
  readonly alarms: Readonly<Record<'grooming' | 'sextortion' | 'pile-on', AlarmModel>>;
}

/** Returns the model if its weights match the features; throws `manifest` otherwise. */
export const checkModel = (model: ConversationModel): ConversationModel => {
  const participantFeatures = computeFeatures({
    signs: {},
    averages: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    at: 0,
  });
  const expectedCounts = {
    grooming: participantFeatures.length,
    sextortion: participantFeatures.length,
    'pile-on': computeGroupFeatures(EMPTY_STATE).length,
  };
  for (const name of ['grooming', 'sextortion', 'pile-on'] as const) {
    if (model.alarms[name].weights.length === expectedCounts[name]) continue;
    throw new NightlightError(
      'manifest',
      `The conversation model's alarm ${name} has ${model.alarms[name].weights.length} weights, but this SDK needs ${expectedCounts[name]}. Copy the assets folder of this SDK version.`,
    );
  }
  return model;
};
