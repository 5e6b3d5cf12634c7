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

/** From that on a message is named as one that carried a sign. */
const PLAIN = 0.5;

/** Which message showed most of each sign, this one where it does. */
const carriersOf = (
  old: ParticipantState['carriedBy'],
  evidence: Evidence,
  id: string | undefined,
  scores: TurnScores,
): Partial<Record<Sign, string>> => {
  const found: Partial<Record<Sign, string>> = {};
  for (const sign of SIGNS) {
    const [most] = evidence.signs[sign] ?? [0];
    if (most < PLAIN) continue;
    const carrier = (scores.kinds[sign] ?? 0) >= most ? id : old?.[sign];
    if (carrier !== undefined) found[sign] = carrier;
  }
  return found;
};

const isEmpty = ({ signs, averages }: Evidence): boolean =>
  Object.keys(signs).length === 0 && averages.every(([any]) => any < 0.01);

/** Somebody with what they have shown by now, with message `id`. */
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

/** The state without some of its people, and with what is kept by their places. */
export const without = (
  state: ConversationState,
  isGone: (one: ParticipantState) => boolean,
): ConversationState => {
  const { participants: all, recent, unsettled } = state;
  const participants = all.filter((one) => !isGone(one));
  const places = new Map(participants.map((one, i) => [one, i]));
  const moved = (place: number): number | undefined => places.get(all[place] as ParticipantState);
  const left = unsettled?.flatMap((turn) => {
    const by = moved(turn.by);
    return by === undefined ? [] : [{ ...turn, by }];
  });
  return {
    ...state,
    participants,
    recent: withAuthors(recent, moved),
    ...(left ? { unsettled: left } : {}),
  };
};

/** Who showed something is kept longer than who only wrote last. */
const mostTelling = (a: ParticipantState, b: ParticipantState): number =>
  Number(b.carriedBy !== undefined) - Number(a.carriedBy !== undefined) || b.lastAt - a.lastAt;

/** With one more message of somebody, and without those for whom there is no room. */
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
  const others = participants.filter((other) => other !== one).sort(mostTelling);
  const kept = new Set([one, ...others.slice(0, MAX_PARTICIPANTS - 1)]);
  return without(all, (other) => !kept.has(other));
};

/** The state without a participant: as if they had never written. */
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
  return without(
    {
      ...state,
      messages: state.messages - (own?.messages ?? 0),
      participants,
      ...(unsettled ? { unsettled } : {}),
    },
    ({ id }) => id === participant,
  );
};
