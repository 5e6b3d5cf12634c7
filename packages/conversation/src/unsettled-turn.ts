import type { TurnScores } from '@nightlight/core';
import { hostility, rounded } from './evidence.ts';

/** The scores of a turn, while messages that were sent before it may still arrive. */
export interface UnsettledTurn {
  /** Index of its author in `participants`. */
  readonly by: number;
  /** When it was sent, in milliseconds since the Unix epoch. */
  readonly at: number;
  readonly any: number;
  /** Its scores and id; absent if there are none. */
  readonly kinds?: TurnScores['kinds'];
  readonly id?: string;
  /** The target of a hostile turn, if the host names one. */
  readonly target?: string;
}

export const scoresOf = ({ any, kinds = {} }: UnsettledTurn): TurnScores => ({ kinds, any });

/** What is stored of a turn until it is settled, rounded to four digits. */
export const turnOf = (
  by: number,
  id: string,
  at: number,
  scores: TurnScores,
  target: string | undefined,
): UnsettledTurn => {
  const kinds = Object.entries(scores.kinds).map(([kind, much]) => [kind, rounded(much)] as const);
  return {
    ...{ by, at, any: rounded(scores.any) },
    ...(kinds.length > 0 ? { id, kinds: Object.fromEntries(kinds) } : {}),
    ...(target !== undefined && hostility(scores) > 0 ? { target } : {}),
  };
};
