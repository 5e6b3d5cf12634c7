import type { TurnScores } from '@nightlight/core';
import { HOSTILE, SIGNS, type Sign } from './signs.ts';

/**
 * What somebody has shown over a conversation. Mirrors `Person` of
 * models/training/conversations/evidence.py; the tests of both read the same cases.
 * Every number only ever adds suspicion, and fades.
 */
export interface Evidence {
  /** Of each sign the most that a turn has shown, and the sum of all turns. */
  readonly signs: Readonly<Partial<Record<Sign, readonly [most: number, sum: number]>>>;
  /** Averages over their turns, short to long: that anything is shown, how much, and how much of all. */
  readonly averages: readonly Channels[];
  /** Milliseconds since the Unix epoch, of their newest turn. */
  readonly at: number;
}

export type Channels = readonly [any: number, top: number, all: number];

/** Turns of one's own after which an average has moved half-way. */
const HALF_TURNS = [2, 6, 20] as const;
/** Turns of one's own after which a sum counts half. */
const HALF_SUM = 60;
/** Turns of one's own after which the most that was shown counts half: a chat of years is no suspicion. */
const HALF_MOST = 200;
/** Milliseconds after which all of it counts half: two weeks. */
const HALF_TIME = 14 * 24 * 3600 * 1000;
/** A sum that has faded below is forgotten. */
const LEAST = 0.01;

export const faded = (spent: number, half: number): number => 0.5 ** (spent / half);
/** Four digits: a state is kept as text. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const channelsOf = ({ kinds, any }: TurnScores): Channels => {
  const values = Object.values(kinds);
  const all = values.reduce((sum, one) => sum + one, 0);
  return [any, Math.max(0, ...values), Math.sqrt(all)];
};

/** How hostile a turn is. */
export const hostility = ({ kinds }: TurnScores): number =>
  Math.max(0, ...HOSTILE.map((sign) => kinds[sign] ?? 0));

/** With what one more turn shows. `at` in milliseconds; a turn that comes late fades nothing. */
export const withTurn = (old: Evidence | undefined, scores: TurnScores, at: number): Evidence => {
  const time = old ? faded(Math.max(0, at - old.at), HALF_TIME) : 1;
  const signs: Partial<Record<Sign, readonly [number, number]>> = {};
  for (const sign of SIGNS) {
    const [most, sum] = old?.signs[sign] ?? [0, 0];
    const now = scores.kinds[sign] ?? 0;
    const nextSum = sum * time * faded(1, HALF_SUM) + now;
    if (nextSum < LEAST) continue;
    signs[sign] = [rounded(Math.max(most * time * faded(1, HALF_MOST), now)), rounded(nextSum)];
  }
  const now = channelsOf(scores);
  const averages = HALF_TURNS.map((half, i) => {
    const stays = faded(1, half);
    const [any, top, all] = old?.averages[i] ?? [0, 0, 0];
    const next = (before: number, one: number): number =>
      rounded(before * time * stays + one * (1 - stays));
    return [next(any, now[0]), next(top, now[1]), next(all, now[2])] as const;
  });
  return { signs, averages, at: Math.max(old?.at ?? at, at) };
};

/**
 * With other words in the place of a turn's: as much as they show by themselves, so that
 * mending a slip of the pen, ten times over, adds nothing.
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
