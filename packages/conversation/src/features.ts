import { GROOMING_STAGES } from '@nightlight/core';
import type { Evidence } from './evidence.ts';
import { hostilityNow } from './group.ts';
import { SIGNS } from './signs.ts';
import type { ConversationState } from './state.ts';

/** Maps a sum to 0 … 1, so that repeats add less and less. */
export const saturate = (sum: number): number => 1 - Math.exp(-sum);

const descending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a);
const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/**
 * Features of one participant, in the order of the model's weights (`FEATURES` in
 * evidence.py).
 */
export const featuresOf = ({ signs, averages }: Evidence): readonly number[] => {
  const most = SIGNS.map((sign) => signs[sign]?.[0] ?? 0);
  const sums = SIGNS.map((sign) => saturate(signs[sign]?.[1] ?? 0));
  const stages = descending(sums.slice(0, GROOMING_STAGES.length));
  return [
    ...most,
    ...sums,
    ...averages.flat(),
    stages[1] as number,
    stages[2] as number,
    sumOf(stages),
  ];
};

/** How many of the most hostile people count. */
const MOST_HOSTILE_COUNT = 4;

/** Features of a group, in the order of the model's weights (`GROUP_FEATURES` in evidence.py). */
export const groupFeaturesOf = ({ participants, group }: ConversationState): readonly number[] => {
  if (!group) return Array(MOST_HOSTILE_COUNT + 5).fill(0);
  const hostilities = participants.map(({ hostility }) => hostilityNow(hostility, group));
  const levels = descending(hostilities.map(saturate));
  return [
    ...Array.from({ length: MOST_HOSTILE_COUNT }, (_, i) => levels[i] ?? 0),
    sumOf(levels),
    ...group.averages,
    Math.log1p(sumOf(hostilities)),
  ];
};
