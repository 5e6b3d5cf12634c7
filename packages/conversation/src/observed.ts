import type { TurnScores } from '@nightlight/core';
import { hostility, withEdit } from './evidence.ts';
import { leftOf, withGroupTurn, withHostility } from './group.ts';
import { withEvidence, withMessageOf, without } from './participants.ts';
import { findRecent, type Remembered, withChanged, withRecent } from './recent-messages.ts';
import {
  type ConversationState,
  type DeletedMessage,
  EMPTY,
  type ObservedMessage,
  type ParticipantState,
} from './state.ts';
import { withOtherWords, withUnsettled } from './unsettled.ts';
import { turnOf } from './unsettled-turn.ts';

const NOTHING: TurnScores = { kinds: {}, any: 0 };

/** At whom a message goes, as far as the host says: who is answered, or the only one who is addressed. */
const targetOf = (
  state: ConversationState,
  { to, replyTo, author }: ObservedMessage,
): string | undefined => {
  const answered = replyTo === undefined ? undefined : findRecent(state.recent, replyTo)?.author;
  const target =
    (answered === undefined ? undefined : state.participants[answered]?.id) ??
    (to?.length === 1 ? to[0] : undefined);
  return target === author ? undefined : target;
};

const deleted = (
  state: ConversationState,
  event: DeletedMessage,
  known: Remembered | undefined,
): ConversationState => {
  if (!known || known.isDeleted) return state;
  const place = known.author;
  const left = {
    ...state,
    messages: state.messages - 1,
    recent: withChanged(state.recent, event.id, undefined),
    participants: state.participants.map((one, i) =>
      i === place ? { ...one, messages: one.messages - 1 } : one,
    ),
  };
  // What was seen stays seen: nobody takes a threat back by deleting it.
  const isSeen = (one: ParticipantState): boolean =>
    one.evidence !== undefined ||
    one.hostility !== undefined ||
    left.unsettled?.some(({ by, kinds }) => kinds && left.participants[by] === one) === true;
  const own = place === undefined ? undefined : left.participants[place];
  if (!own || own.messages > 0 || isSeen(own)) return left;
  return without(left, (one) => one === own);
};

/** With other words under an id that is known. */
const edited = (
  state: ConversationState,
  { id, author, text = '', sentAt }: ObservedMessage,
  scores: TurnScores,
  target: string | undefined,
): ConversationState => {
  const { unsettled = [], group = withGroupTurn(undefined, 0, sentAt) } = state;
  const recent = withChanged(state.recent, id, text);
  if (unsettled.some((turn) => turn.id === id)) {
    return { ...state, recent, unsettled: withOtherWords(unsettled, id, scores, target) };
  }
  const participants = state.participants.map((one) => {
    if (one.id !== author) return one;
    const evidence = withEdit(one.evidence, scores, sentAt);
    // As much as the new words show by themselves, however often they are mended.
    const more = Math.max(0, hostility(scores) - leftOf(one.hostility, group));
    const hostile = withHostility(one.hostility, more, group, sentAt, target);
    return withEvidence(one, evidence, hostile, id, scores);
  });
  return { ...state, participants, recent, group };
};

/**
 * The state after an event, with what its words show: the same state where it changes
 * nothing. Idempotent by message id over the last `REMEMBERED` messages; other words under
 * a known id are an edit. Pure.
 */
export const observed = (
  state: ConversationState = EMPTY,
  event: ObservedMessage | DeletedMessage,
  scores: TurnScores = NOTHING,
): ConversationState => {
  const known = findRecent(state.recent, event.id);
  if ('deleted' in event) return deleted(state, event, known);
  const { id, author, text = '', sentAt } = event;
  if (known && (known.isDeleted || known.saysStill(text))) return state;
  const target = targetOf(state, event);
  if (known) return edited(state, event, scores, target);
  const next = withMessageOf(state, event);
  const by = next.participants.findIndex((one) => one.id === author);
  const turn = turnOf(by, id, sentAt, scores, target);
  return withUnsettled({ ...next, recent: withRecent(next.recent, id, text, by) }, turn);
};
