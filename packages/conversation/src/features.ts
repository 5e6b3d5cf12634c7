import { GROOMING_STAGES } from '@nightlight/core';
import type { Evidence } from './evidence.ts';
import { leftOf } from './group.ts';
import { SIGNS } from './signs.ts';
import type { ConversationState } from './state.ts';

/** A sum to 0 … 1: the second time says less than the first. */
export const felt = (sum: number): number => 1 - Math.exp(-sum);

const descending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a);
const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

/** What the aggregator looks at of one participant, in the order of its weights (`FEATURES` in evidence.py). */
export const featuresOf = ({ signs, averages }: Evidence): readonly number[] => {
  const most = SIGNS.map((sign) => signs[sign]?.[0] ?? 0);
  const sums = SIGNS.map((sign) => felt(signs[sign]?.[1] ?? 0));
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

/** The people who are looked at, the most hostile first. */
const PEOPLE = 4;

/** What the aggregator looks at of a group, in the order of its weights (`GROUP_FEATURES` in evidence.py). */
export const groupFeaturesOf = ({ participants, group }: ConversationState): readonly number[] => {
  if (!group) return Array(PEOPLE + 5).fill(0);
  const left = participants.map(({ hostility }) => leftOf(hostility, group));
  const much = descending(left.map(felt));
  return [
    ...Array.from({ length: PEOPLE }, (_, i) => much[i] ?? 0),
    sumOf(much),
    ...group.averages,
    Math.log1p(sumOf(left)),
  ];
};
