import type { TurnScores } from '@nightlight/core';
import { hostility, rounded } from './evidence.ts';

/** What a message showed, while others may still come in that were sent before it. */
export interface UnsettledTurn {
  /** Its author's place among the participants. */
  readonly by: number;
  /** When it was sent, in milliseconds since the Unix epoch. */
  readonly at: number;
  readonly any: number;
  /** What it showed, and its id; absent where that was nothing. */
  readonly kinds?: TurnScores['kinds'];
  readonly id?: string;
  /** At whom it goes where it is hostile, as far as the host says. */
  readonly target?: string;
}

export const scoresOf = ({ any, kinds = {} }: UnsettledTurn): TurnScores => ({ kinds, any });

/** What is kept of a turn until it is settled, with four digits. */
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
