import type { TurnScores } from '@nightlight/core';
import { getHostility, roundToFourDigits } from './evidence.ts';

/**
 * The scores of a turn that is not settled (see `settle.ts`), because messages that were sent
 * before it may still arrive. The names are part of the stored format.
 */
export interface UnsettledTurn {
  /** Index of its author in `participants`. */
  readonly by: number;
  /** Time when it was sent, in milliseconds since the Unix epoch. */
  readonly at: number;
  /** Its scores by kind, and its message id. Both are absent if no kind scores. */
  readonly kinds?: TurnScores['kinds'];
  readonly id?: string;
  /** The target of a hostile turn, if the app names one. */
  readonly target?: string;
}

export const toTurnScores = ({ kinds = {} }: UnsettledTurn): TurnScores => ({ kinds });

/** Creates the stored form of a turn. Scores are rounded to four digits. */
export const toUnsettledTurn = (
  authorIndex: number,
  id: string,
  at: number,
  scores: TurnScores,
  target: string | undefined,
): UnsettledTurn => {
  const kinds = Object.entries(scores.kinds).map(
    ([kind, score]) => [kind, roundToFourDigits(score)] as const,
  );
  return {
    ...{ by: authorIndex, at },
    ...(kinds.length > 0 ? { id, kinds: Object.fromEntries(kinds) } : {}),
    ...(target !== undefined && getHostility(scores) > 0 ? { target } : {}),
  };
};
