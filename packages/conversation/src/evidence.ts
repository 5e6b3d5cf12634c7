import type { TurnScores } from '@nightlight/core';
import { HOSTILE, SIGNS, type Sign } from './signs.ts';

/**
 * What one participant's turns have shown so far. Mirrors `Person` in
 * models/training/conversations/evidence.py; the tests of both use the same cases.
 * Higher numbers mean more suspicion. All numbers decay with turns and time.
 */
export interface Evidence {
  /** For each sign, the highest score of a turn and the sum over all turns. */
  readonly signs: Readonly<Partial<Record<Sign, readonly [max: number, sum: number]>>>;
  /** Moving averages over the participant's turns, from short to long. */
  readonly averages: readonly Channels[];
  /** Time of their newest turn, in milliseconds since the Unix epoch. */
  readonly at: number;
}

/**
 * One turn in three numbers: how likely it shows any sign (0 to 1), its highest score, and
 * the square root of the sum of its scores.
 */
export type Channels = readonly [any: number, top: number, all: number];

/** Half-lives of the averages, in turns of the participant. */
const AVERAGE_HALF_LIVES_TURNS = [2, 6, 20] as const;
/** Half-life of a sum, in turns of the participant. */
const SUM_HALF_LIFE_TURNS = 60;
/**
 * Half-life of the highest score, in turns of the participant. It decays because one bad
 * turn should not make a person suspicious for years.
 */
const MAX_HALF_LIFE_TURNS = 200;
/** Half-life of all numbers: two weeks, in milliseconds. */
const HALF_LIFE_MS = 14 * 24 * 3600 * 1000;
/** Smaller sums are dropped, to keep the stored state small. */
const MIN_SUM = 0.01;

/** The share that is left after `elapsed`, in the unit of `halfLife`. */
export const decay = (elapsed: number, halfLife: number): number => 0.5 ** (elapsed / halfLife);
/** Rounds to four digits to keep the stored state small. */
export const roundToFourDigits = (value: number): number => Math.round(value * 1e4) / 1e4;

const toChannels = ({ kinds, any }: TurnScores): Channels => {
  const values = Object.values(kinds);
  const all = values.reduce((sum, one) => sum + one, 0);
  return [any, Math.max(0, ...values), Math.sqrt(all)];
};

/** How hostile a turn is: its highest score of a hostile sign, 0 or more. */
export const getHostility = ({ kinds }: TurnScores): number =>
  Math.max(0, ...HOSTILE.map((sign) => kinds[sign] ?? 0));

/**
 * Adds the scores of one more turn, sent at `at` (milliseconds since the Unix epoch). If
 * the turn is older than the newest one, nothing decays over time.
 */
export const addTurn = (
  previous: Evidence | undefined,
  scores: TurnScores,
  at: number,
): Evidence => {
  const timeDecay = previous ? decay(Math.max(0, at - previous.at), HALF_LIFE_MS) : 1;
  const signs: Partial<Record<Sign, readonly [number, number]>> = {};
  for (const sign of SIGNS) {
    const [max, sum] = previous?.signs[sign] ?? [0, 0];
    const score = scores.kinds[sign] ?? 0;
    const nextSum = sum * timeDecay * decay(1, SUM_HALF_LIFE_TURNS) + score;
    if (nextSum < MIN_SUM) continue;
    signs[sign] = [
      roundToFourDigits(Math.max(max * timeDecay * decay(1, MAX_HALF_LIFE_TURNS), score)),
      roundToFourDigits(nextSum),
    ];
  }
  const current = toChannels(scores);
  const averages = AVERAGE_HALF_LIVES_TURNS.map((halfLife, i) => {
    const keptShare = decay(1, halfLife);
    const [any, top, all] = previous?.averages[i] ?? [0, 0, 0];
    const next = (before: number, value: number): number =>
      roundToFourDigits(before * timeDecay * keptShare + value * (1 - keptShare));
    return [next(any, current[0]), next(top, current[1]), next(all, current[2])] as const;
  });
  return { signs, averages, at: Math.max(previous?.at ?? at, at) };
};

/**
 * Adds the scores of an edited message whose turn is already counted. Takes the maximum of
 * the previous evidence and the evidence of the new text alone, so that an edit can only
 * add evidence, and correcting a typo ten times adds nothing.
 */
export const applyEdit = (
  previous: Evidence | undefined,
  scores: TurnScores,
  at: number,
): Evidence => {
  const editedAlone = addTurn(undefined, scores, at);
  if (!previous) return editedAlone;
  const signs = { ...previous.signs };
  for (const sign of SIGNS) {
    const [max, sum] = editedAlone.signs[sign] ?? [0, 0];
    const [previousMax, previousSum] = signs[sign] ?? [0, 0];
    if (sum > 0) signs[sign] = [Math.max(max, previousMax), Math.max(sum, previousSum)];
  }
  const averages = previous.averages.map((average, i) => {
    const edited = editedAlone.averages[i] ?? average;
    return [
      Math.max(average[0], edited[0]),
      Math.max(average[1], edited[1]),
      Math.max(average[2], edited[2]),
    ] as const;
  });
  return { ...previous, signs, averages };
};
