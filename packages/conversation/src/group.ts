import { decay, rounded } from './evidence.ts';

/**
 * How hostile a group is now. Mirrors `Group` in
 * models/training/conversations/evidence.py. A pile-on is quick, so hostility decays
 * with everyone's turns.
 */
export interface GroupEvidence {
  /** Number of turns, of all participants. */
  readonly turns: number;
  /** Time of the newest turn, in milliseconds since the Unix epoch. */
  readonly at: number;
  /** Moving averages of hostility over turns, from short to long. */
  readonly averages: readonly number[];
}

/** How hostile a participant has been, as of a turn of the group. */
export interface Hostility {
  readonly much: number;
  readonly turn: number;
  /**
   * Time of that turn, and of the first turn that still counts, in milliseconds since the
   * Unix epoch.
   */
  readonly at: number;
  readonly since: number;
  /** The latest target of the hostility, if the host names one. */
  readonly target?: string;
}

const HALF_TURNS = [4, 10, 25] as const;
const HALF_HOSTILE = 12;
/** One day in milliseconds. */
const HALF_TIME = 24 * 3600 * 1000;
/** A smaller value is dropped. */
const MIN_HOSTILITY = 0.01;

/** Adds one more turn of any participant; `much` is its hostility. */
export const withGroupTurn = (
  old: GroupEvidence | undefined,
  much: number,
  at: number,
): GroupEvidence => {
  const time = old ? decay(Math.max(0, at - old.at), HALF_TIME) : 1;
  return {
    turns: (old?.turns ?? 0) + 1,
    at: Math.max(old?.at ?? at, at),
    averages: HALF_TURNS.map((half, i) => {
      const kept = decay(1, half);
      return rounded((old?.averages[i] ?? 0) * time * kept + much * (1 - kept));
    }),
  };
};

/** A participant's hostility after decay. */
export const hostilityNow = (own: Hostility | undefined, group: GroupEvidence): number =>
  own
    ? own.much *
      decay(group.turns - own.turn, HALF_HOSTILE) *
      decay(Math.max(0, group.at - own.at), HALF_TIME)
    : 0;

/**
 * Adds a turn of the participant, which is the newest of the group. `undefined` if
 * nothing is left.
 */
export const withHostility = (
  old: Hostility | undefined,
  much: number,
  group: GroupEvidence,
  at: number,
  target: string | undefined,
): Hostility | undefined => {
  const left = hostilityNow(old, group);
  const now = left + much;
  if (now < MIN_HOSTILITY) return undefined;
  const latestTarget = much > 0 ? target : old?.target;
  return {
    much: rounded(now),
    turn: group.turns,
    at: group.at,
    since: old && left >= MIN_HOSTILITY ? old.since : at,
    ...(latestTarget === undefined ? {} : { target: latestTarget }),
  };
};
