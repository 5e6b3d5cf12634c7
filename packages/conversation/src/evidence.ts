import type { TurnScores } from '@nightlight/core';
import { HOSTILE, SIGNS, type Sign } from './signs.ts';

/**
 * What one participant's turns have shown so far. Mirrors `Person` in
 * models/training/conversations/evidence.py; the tests of both use the same cases. Every
 * number only adds suspicion, and decays.
 */
export interface Evidence {
  /** For each sign, the highest score of a turn and the sum over all turns. */
  readonly signs: Readonly<Partial<Record<Sign, readonly [most: number, sum: number]>>>;
  /** Moving averages over the participant's turns, from short to long. */
  readonly averages: readonly Channels[];
  /** Time of their newest turn, in milliseconds since the Unix epoch. */
  readonly at: number;
}

export type Channels = readonly [any: number, top: number, all: number];

/** Half-lives of the averages, in the participant's own turns. */
const HALF_TURNS = [2, 6, 20] as const;
/** Half-life of a sum, in own turns. */
const HALF_SUM = 60;
/**
 * Half-life of the highest score, in own turns: one bad turn in a chat of years is no
 * suspicion.
 */
const HALF_MOST = 200;
/** Half-life of everything in milliseconds: two weeks. */
const HALF_TIME = 14 * 24 * 3600 * 1000;
/** A smaller sum is dropped. */
const MIN_SUM = 0.01;

export const decay = (spent: number, half: number): number => 0.5 ** (spent / half);
/** Rounds to four digits to keep the stored state small. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const channelsOf = ({ kinds, any }: TurnScores): Channels => {
  const values = Object.values(kinds);
  const all = values.reduce((sum, one) => sum + one, 0);
  return [any, Math.max(0, ...values), Math.sqrt(all)];
};

/** How hostile a turn is. */
export const hostility = ({ kinds }: TurnScores): number =>
  Math.max(0, ...HOSTILE.map((sign) => kinds[sign] ?? 0));

/**
 * Adds the scores of one more turn. `at` is in milliseconds; a turn that arrives late
 * decays nothing.
 */
export const withTurn = (old: Evidence | undefined, scores: TurnScores, at: number): Evidence => {
  const time = old ? decay(Math.max(0, at - old.at), HALF_TIME) : 1;
  const signs: Partial<Record<Sign, readonly [number, number]>> = {};
  for (const sign of SIGNS) {
    const [most, sum] = old?.signs[sign] ?? [0, 0];
    const now = scores.kinds[sign] ?? 0;
    const nextSum = sum * time * decay(1, HALF_SUM) + now;
    if (nextSum < MIN_SUM) continue;
    signs[sign] = [rounded(Math.max(most * time * decay(1, HALF_MOST), now)), rounded(nextSum)];
  }
  const now = channelsOf(scores);
  const averages = HALF_TURNS.map((half, i) => {
    const kept = decay(1, half);
    const [any, top, all] = old?.averages[i] ?? [0, 0, 0];
    const next = (before: number, one: number): number =>
      rounded(before * time * kept + one * (1 - kept));
    return [next(any, now[0]), next(top, now[1]), next(all, now[2])] as const;
  });
  return { signs, averages, at: Math.max(old?.at ?? at, at) };
};

/**
 * Replaces the words of a turn that is already counted. Takes the maximum of the old
 * evidence and what the new words show alone, so that correcting a typo ten times adds
 * nothing.
 */
export const withEdit = (old: Evidence | undefined, scores: TurnScores, at: number): Evidence => {
  const fresh = withTurn(undefined, scores, at);
  if (!old) return fresh;
  const signs = { ...old.signs };
  for (const sign of SIGNS) {
    const [most, sum] = fresh.signs[sign] ?? [0, 0];
    const [oldMost, oldSum] = signs[sign] ?? [0, 0];
    if (sum > 0) signs[sign] = [Math.max(most, oldMost), Math.max(sum, oldSum)];
  }
  const averages = old.averages.map((own, i) => {
    const other = fresh.averages[i] ?? own;
    return [
      Math.max(own[0], other[0]),
      Math.max(own[1], other[1]),
      Math.max(own[2], other[2]),
    ] as const;
  });
  return { ...old, signs, averages };
};
