import { faded, rounded } from './evidence.ts';

/**
 * How hostile a group is by now. Mirrors `Group` of models/training/conversations/evidence.py.
 * A pile-on is quick: hostility fades with the turns of everybody.
 */
export interface GroupEvidence {
  /** Turns of anybody that were counted. */
  readonly turns: number;
  /** Milliseconds since the Unix epoch, of the newest. */
  readonly at: number;
  /** Averages of hostility over turns, short to long. */
  readonly averages: readonly number[];
}

/** How hostile somebody has been, as of a turn of the group. */
export interface Hostility {
  readonly much: number;
  readonly turn: number;
  /** Milliseconds since the Unix epoch, of the turn; and of the first of those that still count. */
  readonly at: number;
  readonly since: number;
  /** At whom most lately, as far as the host says. */
  readonly target?: string;
}

const HALF_TURNS = [4, 10, 25] as const;
const HALF_HOSTILE = 12;
/** Milliseconds: a day. */
const HALF_TIME = 24 * 3600 * 1000;
/** Hostility that has faded below is forgotten. */
const LEAST = 0.01;

/** With one more turn of anybody, as hostile as `much`. */
export const withGroupTurn = (
  old: GroupEvidence | undefined,
  much: number,
  at: number,
): GroupEvidence => {
  const time = old ? faded(Math.max(0, at - old.at), HALF_TIME) : 1;
  return {
    turns: (old?.turns ?? 0) + 1,
    at: Math.max(old?.at ?? at, at),
    averages: HALF_TURNS.map((half, i) => {
      const stays = faded(1, half);
      return rounded((old?.averages[i] ?? 0) * time * stays + much * (1 - stays));
    }),
  };
};

/** What is left of somebody's hostility by now. */
export const leftOf = (own: Hostility | undefined, group: GroupEvidence): number =>
  own
    ? own.much *
      faded(group.turns - own.turn, HALF_HOSTILE) *
      faded(Math.max(0, group.at - own.at), HALF_TIME)
    : 0;

/** With a turn of their own, the newest of the group; nothing where nothing is left. */
export const withHostility = (
  old: Hostility | undefined,
  much: number,
  group: GroupEvidence,
  at: number,
  target: string | undefined,
): Hostility | undefined => {
  const left = leftOf(old, group);
  const now = left + much;
  if (now < LEAST) return undefined;
  const at_ = much > 0 ? target : old?.target;
  return {
    much: rounded(now),
    turn: group.turns,
    at: group.at,
    since: old && left >= LEAST ? old.since : at,
    ...(at_ === undefined ? {} : { target: at_ }),
  };
};
