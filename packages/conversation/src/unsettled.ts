import type { TurnScores } from '@nightlight/core';
import { hostility, withTurn } from './evidence.ts';
import { withGroupTurn, withHostility } from './group.ts';
import { withEvidence } from './participants.ts';
import { SIGNS } from './signs.ts';
import type { ConversationState } from './state.ts';
import { scoresOf, turnOf, type UnsettledTurn } from './unsettled-turn.ts';

/** Milliseconds for which a message waits for those that were sent before it. */
const PATIENCE = 120_000;
/** Messages that wait at most: a state must stay small, and many people write more. */
const mostUnsettled = ({ participants }: ConversationState): number =>
  Math.min(32, 6 * participants.length);

/** With what a turn showed, as the newest of all. */
const told = (state: ConversationState, turn: UnsettledTurn): ConversationState => {
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
 * With one more turn in its place by when it was sent. Those before which nothing can still
 * come in are settled: the order in which messages arrive makes no difference for
 * `PATIENCE`, or six messages a person, 32 at most.
 */
export const withUnsettled = (state: ConversationState, turn: UnsettledTurn): ConversationState => {
  const { unsettled = [] } = state;
  const place = unsettled.findLastIndex(({ at }) => at <= turn.at) + 1;
  const all = [...unsettled.slice(0, place), turn, ...unsettled.slice(place)];
  const newest = all.at(-1)?.at ?? turn.at;
  const young = all.findIndex(({ at }) => at >= newest - PATIENCE);
  const settling = Math.max(young, all.length - mostUnsettled(state));
  const settled = all.slice(0, settling).reduce(told, state);
  return { ...settled, unsettled: all.slice(settling) };
};

/** What a turn that is not settled shows with other words: the most of both. */
export const withOtherWords = (
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

/** As of the turn `id` and of each that was sent after it; as of now where it is settled. */
export const momentsFrom = (state: ConversationState, id: string): readonly Moment[] => {
  const { unsettled = [], ...settled } = state;
  const first = unsettled.findIndex((turn) => turn.id === id);
  const moments: Moment[] = [];
  let now: ConversationState = settled;
  for (const [place, turn] of unsettled.entries()) {
    now = told(now, turn);
    if (first >= 0 && place >= first) moments.push({ state: now, turn });
  }
  return first < 0 ? [{ state: now }] : moments;
};

/** The state with what every turn showed. */
export const upToNow = ({ unsettled = [], ...settled }: ConversationState): ConversationState =>
  unsettled.reduce<ConversationState>(told, settled);
