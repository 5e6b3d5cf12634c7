import { decay, roundToFourDigits } from './evidence.ts';

/**
 * How hostile a group is now. Mirrors `Group` in
 * models/training/conversations/evidence.py. Hostility decays with every turn of any
 * participant, because a pile-on happens within a few turns.
 */
export interface GroupEvidence {
  /** Number of turns, of all participants. */
  readonly turns: number;
  /** Time of the newest turn, in milliseconds since the Unix epoch. */
  readonly at: number;
  /** Moving averages of hostility over turns, from short to long. */
  readonly averages: readonly number[];
}

/** How hostile a participant was at one turn of the group. It decays from there. */
export interface Hostility {
  /** The hostility, 0 or more. The name is part of the stored format. */
  readonly much: number;
  /** The number of turns that the group had at that time. */
  readonly turn: number;
  /** Time of that turn, in milliseconds since the Unix epoch. */
  readonly at: number;
  /** Time of the first hostile turn that still counts, in milliseconds since the Unix epoch. */
  readonly since: number;
  /** The latest target of the hostility, if the host names one. */
  readonly target?: string;
}

/** Half-lives of the averages, in turns of the group. */
const AVERAGE_HALF_LIVES_TURNS = [4, 10, 25] as const;
/** Half-life of a participant's hostility, in turns of the group. */
const HOSTILITY_HALF_LIFE_TURNS = 12;
/** Half-life of all numbers: one day, in milliseconds. */
const HALF_LIFE_MS = 24 * 3600 * 1000;
/** Smaller values are dropped. */
const MIN_HOSTILITY = 0.01;

/** Adds one more turn of any participant. */
export const addGroupTurn = (
  old: GroupEvidence | undefined,
  turnHostility: number,
  at: number,
): GroupEvidence => {
  const timeDecay = old ? decay(Math.max(0, at - old.at), HALF_LIFE_MS) : 1;
  return {
    turns: (old?.turns ?? 0) + 1,
    at: Math.max(old?.at ?? at, at),
    averages: AVERAGE_HALF_LIVES_TURNS.map((halfLife, i) => {
      const keptShare = decay(1, halfLife);
      return roundToFourDigits(
        (old?.averages[i] ?? 0) * timeDecay * keptShare + turnHostility * (1 - keptShare),
      );
    }),
  };
};

/** A participant's hostility after decay. */
export const decayHostility = (hostility: Hostility | undefined, group: GroupEvidence): number =>
  hostility
    ? hostility.much *
      decay(group.turns - hostility.turn, HOSTILITY_HALF_LIFE_TURNS) *
      decay(Math.max(0, group.at - hostility.at), HALF_LIFE_MS)
    : 0;

/**
 * Adds a turn of the participant. `group` already includes it as its newest turn. Returns
 * `undefined` if the hostility is too small to store.
 */
export const addHostility = (
  old: Hostility | undefined,
  turnHostility: number,
  group: GroupEvidence,
  at: number,
  target: string | undefined,
): Hostility | undefined => {
  const decayed = decayHostility(old, group);
  const total = decayed + turnHostility;
  if (total < MIN_HOSTILITY) return undefined;
  const latestTarget = turnHostility > 0 ? target : old?.target;
  return {
    much: roundToFourDigits(total),
    turn: group.turns,
    at: group.at,
    since: old && decayed >= MIN_HOSTILITY ? old.since : at,
    ...(latestTarget === undefined ? {} : { target: latestTarget }),
  };
};
