import { GROOMING_STAGES } from '@nightlight/core';
import { type Evidence, NO_AVERAGES } from './evidence.ts';
import { decayHostility } from './group.ts';
import { SIGNS } from './signs.ts';
import type { ConversationState } from './state.ts';

/** Maps a sum of 0 or more to 0 … 1, so that repeats add less and less. */
export const saturate = (sum: number): number => 1 - Math.exp(-sum);

const sortDescending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * Features of one participant, in the order of the model's weights (`FEATURES` in
 * evidence.py).
 */
export const computeFeatures = ({ signs, averages }: Evidence): readonly number[] => {
  const maxima = SIGNS.map((sign) => signs[sign]?.[0] ?? 0);
  const sums = SIGNS.map((sign) => signs[sign]?.[1] ?? 0);
  const saturatedSums = sums.map(saturate);
  const stages = sortDescending(saturatedSums.slice(0, GROOMING_STAGES.length));
  return [
    ...maxima,
    ...saturatedSums,
    ...(averages.length > 0 ? averages : NO_AVERAGES).flat(),
    stages[1] as number,
    stages[2] as number,
    sum(stages),
    ...sums.map(Math.log1p),
  ];
};

/** Number of participants whose hostility is a separate feature. The most hostile ones count. */
const MAX_HOSTILE_PARTICIPANTS = 4;

/** Features of a group, in the order of the model's weights (`GROUP_FEATURES` in evidence.py). */
export const computeGroupFeatures = ({
  participants,
  group,
}: ConversationState): readonly number[] => {
  if (!group) return Array(MAX_HOSTILE_PARTICIPANTS + 5).fill(0);
  const hostilities = participants.map(({ hostility }) => decayHostility(hostility, group));
  const levels = sortDescending(hostilities.map(saturate));
  return [
    ...Array.from({ length: MAX_HOSTILE_PARTICIPANTS }, (_, i) => levels[i] ?? 0),
    sum(levels),
    ...group.averages,
    Math.log1p(sum(hostilities)),
  ];
};
