import type { TurnScores } from '@nightlight/core';
import { FAMILIES, HOSTILE, SIGNS, type Sign } from './signs.ts';

/**
 * What one participant's turns have shown so far. Mirrors `Person` in
 * models/training/conversations/evidence.py; the tests of both use the same cases.
 * Higher numbers mean more suspicion. All numbers decay with turns and time.
 */
export interface Evidence {
  /** For each sign, the highest score of a turn and the sum over all turns. */
  readonly signs: Readonly<Partial<Record<Sign, readonly [max: number, sum: number]>>>;
  /**
   * Moving averages over the participant's turns, from short to long. For each family of signs, the
   * average of its highest score in a turn, 0 to 2. Empty after a migration.
   */
  readonly averages: readonly (readonly number[])[];
  /** Time of their newest turn, in milliseconds since the Unix epoch. */
  readonly at: number;
}

/** Half-lives of the averages, in turns of the participant. */
const AVERAGE_HALF_LIVES_TURNS = [4, 20] as const;
/** The averages before the first turn: all 0. */
export const NO_AVERAGES: Evidence['averages'] = AVERAGE_HALF_LIVES_TURNS.map(() =>
  FAMILIES.map(() => 0),
);
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

const getHighest = ({ kinds }: TurnScores, signs: readonly Sign[]): number =>
  Math.max(0, ...signs.map((sign) => kinds[sign] ?? 0));

/** How hostile a turn is: its highest score of a hostile sign, 0 or more. */
export const getHostility = (scores: TurnScores): number => getHighest(scores, HOSTILE);

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
  const current = FAMILIES.map((signs) => getHighest(scores, signs));
  const averages = AVERAGE_HALF_LIVES_TURNS.map((halfLife, i) => {
    const keptShare = decay(1, halfLife);
    const before = previous?.averages[i];
    return current.map((value, family) =>
      roundToFourDigits((before?.[family] ?? 0) * timeDecay * keptShare + value * (1 - keptShare)),
    );
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
  const averages = editedAlone.averages.map((edited, i) =>
    edited.map((value, family) => Math.max(value, previous.averages[i]?.[family] ?? 0)),
  );
  return { ...previous, signs, averages };
};
