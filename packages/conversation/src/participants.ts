import type { ParticipantId, TurnScores } from '@nightlight/core';
import type { Evidence } from './evidence.ts';
import type { Hostility } from './group.ts';
import { updateRecentAuthors } from './recent-messages.ts';
import { SIGNS, type Sign } from './signs.ts';
import {
  type ConversationState,
  MAX_PARTICIPANTS,
  type ObservedMessage,
  type ParticipantState,
} from './state.ts';

/** Lowest score at which a message is recorded as the carrier of a sign. */
const MIN_CARRIER_SCORE = 0.5;

/** The message with the highest score of each sign (its carrier). `id` is the current message. */
const updateCarriers = (
  old: ParticipantState['carriedBy'],
  evidence: Evidence,
  id: string | undefined,
  scores: TurnScores,
): Partial<Record<Sign, string>> => {
  const carriers: Partial<Record<Sign, string>> = {};
  for (const sign of SIGNS) {
    const [most] = evidence.signs[sign] ?? [0];
    if (most < MIN_CARRIER_SCORE) continue;
    const carrier = (scores.kinds[sign] ?? 0) >= most ? id : old?.[sign];
    if (carrier !== undefined) carriers[sign] = carrier;
  }
  return carriers;
};

const isEmpty = ({ signs, averages }: Evidence): boolean =>
  Object.keys(signs).length === 0 && averages.flat().every((average) => average < 0.01);

/** Sets the evidence of a participant after message `id` with these scores. */
export const setEvidence = (
  { evidence: _, hostility: __, carriedBy, ...own }: ParticipantState,
  evidence: Evidence,
  hostility: Hostility | undefined,
  id: string | undefined,
  scores: TurnScores,
): ParticipantState => {
  const carriers = updateCarriers(carriedBy, evidence, id, scores);
  return {
    ...own,
    ...(isEmpty(evidence) ? {} : { evidence }),
    ...(hostility ? { hostility } : {}),
    ...(Object.keys(carriers).length > 0 ? { carriedBy: carriers } : {}),
  };
};

/** Removes participants and updates everything that refers to them by index. */
export const removeParticipants = (
  state: ConversationState,
  isGone: (one: ParticipantState) => boolean,
): ConversationState => {
  const { participants: all, recent, unsettled, attacks } = state;
  const participants = all.filter((one) => !isGone(one));
  const newIndexes = new Map(participants.map((one, i) => [one, i]));
  const getNewIndex = (oldIndex: number): number | undefined =>
    newIndexes.get(all[oldIndex] as ParticipantState);
  const updateAuthors = <T extends { readonly by: number }>(turns: readonly T[]): readonly T[] =>
    turns.flatMap((turn) => {
      const by = getNewIndex(turn.by);
      return by === undefined ? [] : [{ ...turn, by }];
    });
  return {
    ...state,
    participants,
    recent: updateRecentAuthors(recent, getNewIndex),
    ...(unsettled ? { unsettled: updateAuthors(unsettled) } : {}),
    ...(attacks ? { attacks: updateAuthors(attacks) } : {}),
  };
};

/** Sorts participants with evidence or attacks first, then by the time of their last message. */
const sortByRelevance = (
  participants: readonly ParticipantState[],
  { attacks = [], participants: indexed }: ConversationState,
): readonly ParticipantState[] => {
  const attackers = new Set(attacks.map(({ by }) => indexed[by]));
  const hasEvidence = (one: ParticipantState): boolean =>
    one.carriedBy !== undefined || attackers.has(one);
  return [...participants].sort(
    (a, b) => Number(hasEvidence(b)) - Number(hasEvidence(a)) || b.lastAt - a.lastAt,
  );
};

/**
 * Counts one more message of its author. Drops the least relevant participants if there
 * are too many.
 */
export const countMessage = (
  state: ConversationState,
  { author, sentAt }: ObservedMessage,
): ConversationState => {
  const old = state.participants.find(({ id }) => id === author);
  const participant: ParticipantState = {
    ...old,
    id: author,
    messages: (old?.messages ?? 0) + 1,
    lastAt: Math.max(old?.lastAt ?? sentAt, sentAt),
  };
  const participants = old
    ? state.participants.map((other) => (other === old ? participant : other))
    : [...state.participants, participant];
  const messages = state.messages + 1;
  const all = { ...state, messages, participants };
  if (participants.length <= MAX_PARTICIPANTS) return all;
  const others = sortByRelevance(
    participants.filter((other) => other !== participant),
    state,
  );
  const keptParticipants = new Set([participant, ...others.slice(0, MAX_PARTICIPANTS - 1)]);
  return removeParticipants(all, (other) => !keptParticipants.has(other));
};

/** Removes a participant and their messages from the counts, evidence and targets. */
export const removeParticipant = (
  state: ConversationState,
  participant: ParticipantId,
): ConversationState => {
  const removeTarget = <T extends { readonly target?: string }>({ target, ...rest }: T) =>
    target === undefined || target === participant ? rest : { ...rest, target };
  const own = state.participants.find(({ id }) => id === participant);
  const participants = state.participants.map((one): ParticipantState => {
    if (!one.hostility) return one;
    return { ...one, hostility: removeTarget(one.hostility) };
  });
  const unsettled = state.unsettled?.map(removeTarget);
  const attacks = state.attacks?.filter(({ target }) => target !== participant);
  return removeParticipants(
    {
      ...state,
      messages: state.messages - (own?.messages ?? 0),
      participants,
      ...(unsettled ? { unsettled } : {}),
      ...(attacks ? { attacks } : {}),
    },
    ({ id }) => id === participant,
  );
};
