import type { ParticipantId, TurnScores } from '@nightlight/core';
import type { Evidence } from './evidence.ts';
import type { Hostility } from './group.ts';
import { withAuthors } from './recent-messages.ts';
import { SIGNS, type Sign } from './signs.ts';
import {
  type ConversationState,
  MAX_PARTICIPANTS,
  type ObservedMessage,
  type ParticipantState,
} from './state.ts';

/** A message is named as the carrier of a sign from this score. */
const MIN_CARRIER_SCORE = 0.5;

/** The message with the highest score of each sign; `id` if it is this one. */
const carriersOf = (
  old: ParticipantState['carriedBy'],
  evidence: Evidence,
  id: string | undefined,
  scores: TurnScores,
): Partial<Record<Sign, string>> => {
  const found: Partial<Record<Sign, string>> = {};
  for (const sign of SIGNS) {
    const [most] = evidence.signs[sign] ?? [0];
    if (most < MIN_CARRIER_SCORE) continue;
    const carrier = (scores.kinds[sign] ?? 0) >= most ? id : old?.[sign];
    if (carrier !== undefined) found[sign] = carrier;
  }
  return found;
};

const isEmpty = ({ signs, averages }: Evidence): boolean =>
  Object.keys(signs).length === 0 && averages.every(([any]) => any < 0.01);

/** The participant with new evidence from message `id`. */
export const withEvidence = (
  { evidence: _, hostility: __, carriedBy, ...own }: ParticipantState,
  evidence: Evidence,
  hostility: Hostility | undefined,
  id: string | undefined,
  scores: TurnScores,
): ParticipantState => {
  const carriers = carriersOf(carriedBy, evidence, id, scores);
  return {
    ...own,
    ...(isEmpty(evidence) ? {} : { evidence }),
    ...(hostility ? { hostility } : {}),
    ...(Object.keys(carriers).length > 0 ? { carriedBy: carriers } : {}),
  };
};

/** Removes participants and updates everything that refers to them by index. */
export const withoutParticipants = (
  state: ConversationState,
  isGone: (one: ParticipantState) => boolean,
): ConversationState => {
  const { participants: all, recent, unsettled } = state;
  const participants = all.filter((one) => !isGone(one));
  const places = new Map(participants.map((one, i) => [one, i]));
  const newIndexOf = (place: number): number | undefined =>
    places.get(all[place] as ParticipantState);
  const left = unsettled?.flatMap((turn) => {
    const by = newIndexOf(turn.by);
    return by === undefined ? [] : [{ ...turn, by }];
  });
  return {
    ...state,
    participants,
    recent: withAuthors(recent, newIndexOf),
    ...(left ? { unsettled: left } : {}),
  };
};

/** Sorts participants with evidence first, then by their last message. */
const byRelevance = (a: ParticipantState, b: ParticipantState): number =>
  Number(b.carriedBy !== undefined) - Number(a.carriedBy !== undefined) || b.lastAt - a.lastAt;

/**
 * Counts one more message of its author. Drops the least relevant participants if there
 * are too many.
 */
export const withMessageOf = (
  state: ConversationState,
  { author, sentAt }: ObservedMessage,
): ConversationState => {
  const old = state.participants.find(({ id }) => id === author);
  const one: ParticipantState = {
    ...old,
    id: author,
    messages: (old?.messages ?? 0) + 1,
    lastAt: Math.max(old?.lastAt ?? sentAt, sentAt),
  };
  const participants = old
    ? state.participants.map((other) => (other === old ? one : other))
    : [...state.participants, one];
  const messages = state.messages + 1;
  const all = { ...state, messages, participants };
  if (participants.length <= MAX_PARTICIPANTS) return all;
  const others = participants.filter((other) => other !== one).sort(byRelevance);
  const kept = new Set([one, ...others.slice(0, MAX_PARTICIPANTS - 1)]);
  return withoutParticipants(all, (other) => !kept.has(other));
};

/** Removes a participant as if they had never written. */
export const withoutParticipant = (
  state: ConversationState,
  participant: ParticipantId,
): ConversationState => {
  const untargeted = <T extends { readonly target?: string }>({ target, ...rest }: T) =>
    target === undefined || target === participant ? rest : { ...rest, target };
  const own = state.participants.find(({ id }) => id === participant);
  const participants = state.participants.map((one): ParticipantState => {
    if (!one.hostility) return one;
    return { ...one, hostility: untargeted(one.hostility) };
  });
  const unsettled = state.unsettled?.map(untargeted);
  return withoutParticipants(
    {
      ...state,
      messages: state.messages - (own?.messages ?? 0),
      participants,
      ...(unsettled ? { unsettled } : {}),
    },
    ({ id }) => id === participant,
  );
};
