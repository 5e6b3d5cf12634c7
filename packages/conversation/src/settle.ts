import type { TurnScores } from '@nightlight/core';
import { addTurn, getHostility } from './evidence.ts';
import { addGroupTurn, addHostility } from './group.ts';
import { setEvidence } from './participants.ts';
import { SIGNS } from './signs.ts';
import type { ConversationState } from './state.ts';
import { toTurnScores, toUnsettledTurn, type UnsettledTurn } from './unsettled-turn.ts';

/**
 * To settle a turn is to add its scores to the state for good. The order of turns matters
 * for the scores, but messages can arrive in another order than they were sent. So each new
 * turn stays unsettled (pending) for a while, and earlier messages can still be inserted
 * before it.
 */

/** How long a turn stays unsettled, in milliseconds. */
const SETTLE_AFTER_MS = 120_000;
/** The limit is six pending messages per participant and 32 in total, so that a state stays small. */
const getMaxUnsettled = ({ participants }: ConversationState): number =>
  Math.min(32, 6 * participants.length);

/** Adds the scores of a turn to the state, as the newest turn of the conversation. */
const settleTurn = (state: ConversationState, turn: UnsettledTurn): ConversationState => {
  const scores = toTurnScores(turn);
  const turnHostility = getHostility(scores);
  const group = addGroupTurn(state.group, turnHostility, turn.at);
  const participants = state.participants.map((one, index) => {
    if (index !== turn.by) return one;
    const evidence = addTurn(one.evidence, scores, turn.at);
    const hostility = addHostility(one.hostility, turnHostility, group, turn.at, turn.target);
    return setEvidence(one, evidence, hostility, turn.id, scores);
  });
  return { ...state, participants, group };
};

/**
 * Inserts a turn by the time it was sent. Then settles the turns that are older than
 * `SETTLE_AFTER_MS` or exceed the limit. The order of arrival makes no difference for
 * messages that arrive before that.
 */
export const addUnsettledTurn = (
  state: ConversationState,
  turn: UnsettledTurn,
): ConversationState => {
  const { unsettled = [] } = state;
  const index = unsettled.findLastIndex(({ at }) => at <= turn.at) + 1;
  const turns = [...unsettled.slice(0, index), turn, ...unsettled.slice(index)];
  const newestAt = turns.at(-1)?.at ?? turn.at;
  const firstRecent = turns.findIndex(({ at }) => at >= newestAt - SETTLE_AFTER_MS);
  const settleCount = Math.max(firstRecent, turns.length - getMaxUnsettled(state));
  const settled = turns.slice(0, settleCount).reduce(settleTurn, state);
  return { ...settled, unsettled: turns.slice(settleCount) };
};

/**
 * Applies an edit of an unsettled turn. Takes the maximum of both scores, because readers may
 * have seen the original text: an edit must not hide it.
 */
export const editUnsettledTurn = (
  unsettled: readonly UnsettledTurn[],
  id: string,
  scores: TurnScores,
  target: string | undefined,
): readonly UnsettledTurn[] =>
  unsettled.map((turn) => {
    if (turn.id !== id) return turn;
    const scoresBySign = SIGNS.map(
      (sign) => [sign, Math.max(turn.kinds?.[sign] ?? 0, scores.kinds[sign] ?? 0)] as const,
    );
    const kinds = Object.fromEntries(scoresBySign.filter(([, score]) => score > 0));
    return toUnsettledTurn(turn.by, id, turn.at, { kinds }, target ?? turn.target);
  });

/** The state just after `turn`, or the current state if there is no `turn`. */
export interface Snapshot {
  readonly state: ConversationState;
  readonly turn?: UnsettledTurn;
}

/**
 * The states just after turn `id` and after each later turn, with everything before settled.
 * Only the current state if turn `id` is settled already.
 */
export const listSnapshotsFrom = (state: ConversationState, id: string): readonly Snapshot[] => {
  const { unsettled = [], ...settled } = state;
  const first = unsettled.findIndex((turn) => turn.id === id);
  const snapshots: Snapshot[] = [];
  let current: ConversationState = settled;
  for (const [index, turn] of unsettled.entries()) {
    current = settleTurn(current, turn);
    if (first >= 0 && index >= first) snapshots.push({ state: current, turn });
  }
  return first < 0 ? [{ state: current }] : snapshots;
};

/** The state with all turns settled. */
export const settleAll = ({ unsettled = [], ...settled }: ConversationState): ConversationState =>
  unsettled.reduce<ConversationState>(settleTurn, settled);
