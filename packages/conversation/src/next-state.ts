import type { TurnScores } from '@nightlight/core';
import { hostility, withEdit } from './evidence.ts';
import { hostilityNow, withGroupTurn, withHostility } from './group.ts';
import { withEvidence, withMessageOf, withoutParticipants } from './participants.ts';
import { findRecent, type RecentMessage, withChanged, withRecent } from './recent-messages.ts';
import { withEditedTurn, withUnsettled } from './settle.ts';
import {
  type ConversationState,
  type DeletedMessage,
  EMPTY,
  type ObservedMessage,
  type ParticipantState,
} from './state.ts';
import { turnOf } from './unsettled-turn.ts';

const NOTHING: TurnScores = { kinds: {}, any: 0 };

/** Whom a message targets: the author it replies to, or else its only recipient. */
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
  known: RecentMessage | undefined,
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
  // Evidence stays: deleting a threat does not undo it.
  const isSeen = (one: ParticipantState): boolean =>
    one.evidence !== undefined ||
    one.hostility !== undefined ||
    left.unsettled?.some(({ by, kinds }) => kinds && left.participants[by] === one) === true;
  const own = place === undefined ? undefined : left.participants[place];
  if (!own || own.messages > 0 || isSeen(own)) return left;
  return withoutParticipants(left, (one) => one === own);
};

/** Applies an edit of a known message. */
const edited = (
  state: ConversationState,
  { id, author, text = '', sentAt }: ObservedMessage,
  scores: TurnScores,
  target: string | undefined,
): ConversationState => {
  const { unsettled = [], group = withGroupTurn(undefined, 0, sentAt) } = state;
  const recent = withChanged(state.recent, id, text);
  if (unsettled.some((turn) => turn.id === id)) {
    return { ...state, recent, unsettled: withEditedTurn(unsettled, id, scores, target) };
  }
  const participants = state.participants.map((one) => {
    if (one.id !== author) return one;
    const evidence = withEdit(one.evidence, scores, sentAt);
    // Adds only what the new words exceed the old ones by, however often a message is
    // edited.
    const more = Math.max(0, hostility(scores) - hostilityNow(one.hostility, group));
    const hostile = withHostility(one.hostility, more, group, sentAt, target);
    return withEvidence(one, evidence, hostile, id, scores);
  });
  return { ...state, participants, recent, group };
};

/**
 * The state after an event, given the message's turn scores. Returns the same object if
 * nothing changes. Idempotent by message id over the last `MAX_RECENT_MESSAGES`
 * messages; other words under a known id are an edit. Pure.
 */
export const nextState = (
  state: ConversationState = EMPTY,
  event: ObservedMessage | DeletedMessage,
  scores: TurnScores = NOTHING,
): ConversationState => {
  const known = findRecent(state.recent, event.id);
  if ('deleted' in event) return deleted(state, event, known);
  const { id, author, text = '', sentAt } = event;
  if (known && (known.isDeleted || known.hasText(text))) return state;
  const target = targetOf(state, event);
  if (known) return edited(state, event, scores, target);
  const next = withMessageOf(state, event);
  const by = next.participants.findIndex((one) => one.id === author);
  const turn = turnOf(by, id, sentAt, scores, target);
  return withUnsettled({ ...next, recent: withRecent(next.recent, id, text, by) }, turn);
};
