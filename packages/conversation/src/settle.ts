import type { TurnScores } from '@nightlight/core';
import { hostility, withTurn } from './evidence.ts';
import { withGroupTurn, withHostility } from './group.ts';
import { withEvidence } from './participants.ts';
import { SIGNS } from './signs.ts';
import type { ConversationState } from './state.ts';
import { scoresOf, turnOf, type UnsettledTurn } from './unsettled-turn.ts';

/** How long a message waits for others that were sent before it, in milliseconds. */
const SETTLE_AFTER_MS = 120_000;
/** Maximum number of waiting messages, so that a state stays small. */
const maxUnsettled = ({ participants }: ConversationState): number =>
  Math.min(32, 6 * participants.length);

/** Adds the scores of a turn as the newest of the conversation. */
const settleTurn = (state: ConversationState, turn: UnsettledTurn): ConversationState => {
  const scores = scoresOf(turn);
  const much = hostility(scores);
  const group = withGroupTurn(state.group, much, turn.at);
  const participants = state.participants.map((one, place) => {
    if (place !== turn.by) return one;
    const evidence = withTurn(one.evidence, scores, turn.at);
    const hostile = withHostility(one.hostility, much, group, turn.at, turn.target);
    return withEvidence(one, evidence, hostile, turn.id, scores);
  });
  return { ...state, participants, group };
};

/**
 * Inserts a turn by the time it was sent, then settles turns that no earlier message can
 * precede any more. So the order of arrival makes no difference within
 * `SETTLE_AFTER_MS`, or six messages per person, at most 32.
 */
export const withUnsettled = (state: ConversationState, turn: UnsettledTurn): ConversationState => {
  const { unsettled = [] } = state;
  const place = unsettled.findLastIndex(({ at }) => at <= turn.at) + 1;
  const all = [...unsettled.slice(0, place), turn, ...unsettled.slice(place)];
  const newest = all.at(-1)?.at ?? turn.at;
  const young = all.findIndex(({ at }) => at >= newest - SETTLE_AFTER_MS);
  const settling = Math.max(young, all.length - maxUnsettled(state));
  const settled = all.slice(0, settling).reduce(settleTurn, state);
  return { ...settled, unsettled: all.slice(settling) };
};

/** Applies an edit of an unsettled turn: the maximum of both scores. */
export const withEditedTurn = (
  unsettled: readonly UnsettledTurn[],
  id: string,
  scores: TurnScores,
  target: string | undefined,
): readonly UnsettledTurn[] =>
  unsettled.map((turn) => {
    if (turn.id !== id) return turn;
    const most = SIGNS.map(
      (sign) => [sign, Math.max(turn.kinds?.[sign] ?? 0, scores.kinds[sign] ?? 0)] as const,
    );
    const kinds = Object.fromEntries(most.filter(([, much]) => much > 0));
    const any = Math.max(turn.any, scores.any);
    return turnOf(turn.by, id, turn.at, { kinds, any }, target ?? turn.target);
  });

/** The state as of a turn. */
export interface Moment {
  readonly state: ConversationState;
  readonly turn?: UnsettledTurn;
}

/** The states as of turn `id` and of each later one; the current state if the turn is settled. */
export const momentsFrom = (state: ConversationState, id: string): readonly Moment[] => {
  const { unsettled = [], ...settled } = state;
  const first = unsettled.findIndex((turn) => turn.id === id);
  const moments: Moment[] = [];
  let now: ConversationState = settled;
  for (const [place, turn] of unsettled.entries()) {
    now = settleTurn(now, turn);
    if (first >= 0 && place >= first) moments.push({ state: now, turn });
  }
  return first < 0 ? [{ state: now }] : moments;
};

/** The state with all turns settled. */
export const settleAll = ({ unsettled = [], ...settled }: ConversationState): ConversationState =>
  unsettled.reduce<ConversationState>(settleTurn, settled);
