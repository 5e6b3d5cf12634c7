import type { TurnScores } from '@nightlight/core';
import { addAttack, dropOldAttacks } from './attacks.ts';
import { applyEdit, getHostility } from './evidence.ts';
import { addGroupTurn, addHostility, decayHostility } from './group.ts';
import { countMessage, removeParticipants, setEvidence } from './participants.ts';
import { addRecent, findRecent, type RecentMessage, replaceRecentText } from './recent-messages.ts';
import { addUnsettledTurn, editUnsettledTurn } from './settle.ts';
import {
  type ConversationState,
  type DeletedMessage,
  EMPTY_STATE,
  type ObservedMessage,
  type ParticipantState,
} from './state.ts';
import { findTarget } from './target.ts';
import { toUnsettledTurn } from './unsettled-turn.ts';

const NO_SCORES: TurnScores = { kinds: {} };

/** Only of an attack, because a target has no use otherwise. */
const findTargetOfAttack = (
  state: ConversationState,
  message: ObservedMessage,
  scores: TurnScores,
): string | undefined =>
  scores.bullying || getHostility(scores) > 0 ? findTarget(state, message) : undefined;

/** Adds the message if it bullies one person, and drops the attacks that are too old. */
const updateAttacks = (
  state: ConversationState,
  { id, author, sentAt }: ObservedMessage,
  { bullying }: TurnScores,
  target: string | undefined,
): ConversationState => {
  const { attacks: old = [], ...rest } = state;
  const by = state.participants.findIndex((one) => one.id === author);
  const recent = dropOldAttacks(old, sentAt);
  const attacks =
    bullying && target !== undefined && by >= 0
      ? addAttack(recent, { id, by, target, at: sentAt }, bullying)
      : recent;
  return attacks.length > 0 ? { ...rest, attacks } : rest;
};

const applyDeletion = (
  state: ConversationState,
  event: DeletedMessage,
  known: RecentMessage | undefined,
): ConversationState => {
  if (!known || known.isDeleted) return state;
  const authorIndex = known.author;
  const remaining = {
    ...state,
    messages: state.messages - 1,
    recent: replaceRecentText(state.recent, event.id, undefined),
    participants: state.participants.map((one, i) =>
      i === authorIndex ? { ...one, messages: one.messages - 1 } : one,
    ),
  };
  // The author of a deleted threat must stay suspicious, so evidence is not removed.
  const hasEvidence = (one: ParticipantState): boolean =>
    one.evidence !== undefined ||
    one.hostility !== undefined ||
    remaining.attacks?.some(({ by }) => remaining.participants[by] === one) === true ||
    remaining.unsettled?.some(({ by, kinds }) => kinds && remaining.participants[by] === one) ===
      true;
  const author = authorIndex === undefined ? undefined : remaining.participants[authorIndex];
  if (!author || author.messages > 0 || hasEvidence(author)) return remaining;
  return removeParticipants(remaining, (one) => one === author);
};

/** Applies an edit of a known message. */
const applyMessageEdit = (
  state: ConversationState,
  { id, author, text = '', sentAt }: ObservedMessage,
  scores: TurnScores,
  target: string | undefined,
): ConversationState => {
  const { unsettled = [], group = addGroupTurn(undefined, 0, sentAt) } = state;
  const recent = replaceRecentText(state.recent, id, text);
  if (unsettled.some((turn) => turn.id === id)) {
    return { ...state, recent, unsettled: editUnsettledTurn(unsettled, id, scores, target) };
  }
  const participants = state.participants.map((one) => {
    if (one.id !== author) return one;
    const evidence = applyEdit(one.evidence, scores, sentAt);
    // Adds only the difference to the current hostility, so that repeated edits add nothing.
    const addedHostility = Math.max(0, getHostility(scores) - decayHostility(one.hostility, group));
    const hostility = addHostility(one.hostility, addedHostility, group, sentAt, target);
    return setEvidence(one, evidence, hostility, id, scores);
  });
  return { ...state, participants, recent, group };
};

/**
 * The state after an event, given the message's turn scores. Returns the same object if
 * nothing changes. Idempotent by message id over the last `MAX_RECENT_MESSAGES`
 * messages; a different text under a known id is an edit. Pure.
 */
export const nextState = (
  state: ConversationState = EMPTY_STATE,
  event: ObservedMessage | DeletedMessage,
  scores: TurnScores = NO_SCORES,
): ConversationState => {
  const known = findRecent(state.recent, event.id);
  if ('deleted' in event) return applyDeletion(state, event, known);
  const { id, author, text = '', sentAt } = event;
  if (known && (known.isDeleted || known.hasText(text))) return state;
  const target = findTargetOfAttack(state, event, scores);
  if (known) {
    const edited = applyMessageEdit(state, event, scores, target);
    return updateAttacks(edited, event, scores, target);
  }
  const next = updateAttacks(countMessage(state, event), event, scores, target);
  const authorIndex = next.participants.findIndex((one) => one.id === author);
  const turn = toUnsettledTurn(authorIndex, id, sentAt, scores, target);
  return addUnsettledTurn({ ...next, recent: addRecent(next.recent, id, text, authorIndex) }, turn);
};
