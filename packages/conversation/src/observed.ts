import type { ParticipantId, Shown } from '@nightlight/core';
import { type Evidence, hostility, withEdit, withTurn } from './evidence.ts';
import { type GroupEvidence, withGroupTurn, withHostility } from './group.ts';
import {
  findRecent,
  type Remembered,
  withAuthors,
  withChanged,
  withRecent,
} from './recent-messages.ts';
import { SIGNS, type Sign } from './signs.ts';
import {
  type ConversationState,
  type DeletedMessage,
  EMPTY,
  MOST_PARTICIPANTS,
  type ObservedMessage,
  type ParticipantState,
} from './state.ts';

/** From that on a message is named as one that carried a sign. */
const PLAIN = 0.5;

const NOTHING: Shown = { kinds: {}, any: 0 };

const isEmpty = ({ signs, averages }: Evidence): boolean =>
  Object.keys(signs).length === 0 && averages.every(([any]) => any < 0.01);

/** Which message showed most of each sign, this one where it does. */
const carriedBy = (
  old: ParticipantState | undefined,
  evidence: Evidence,
  shown: Shown,
  id: string,
): Partial<Record<Sign, string>> => {
  const found: Partial<Record<Sign, string>> = {};
  for (const sign of SIGNS) {
    const [most] = evidence.signs[sign] ?? [0];
    if (most < PLAIN) continue;
    const isThis = (shown.kinds[sign] ?? 0) >= most;
    const carrier = isThis ? id : old?.carriedBy?.[sign];
    if (carrier !== undefined) found[sign] = carrier;
  }
  return found;
};

/** Somebody after one more message, or after other words in the place of one's. */
const heard = (
  old: ParticipantState | undefined,
  event: ObservedMessage,
  shown: Shown,
  group: GroupEvidence,
  isEdit: boolean,
  target: string | undefined,
): ParticipantState => {
  const { id, author, sentAt } = event;
  const evidence = (isEdit ? withEdit : withTurn)(old?.evidence, shown, sentAt);
  const hostile = withHostility(old?.hostility, hostility(shown), group, sentAt, target);
  const carriers = carriedBy(old, evidence, shown, id);
  return {
    id: author,
    messages: (old?.messages ?? 0) + (isEdit ? 0 : 1),
    lastAt: Math.max(old?.lastAt ?? sentAt, sentAt),
    ...(isEmpty(evidence) ? {} : { evidence }),
    ...(hostile ? { hostility: hostile } : {}),
    ...(Object.keys(carriers).length > 0 ? { carriedBy: carriers } : {}),
  };
};

/** Who showed something is kept longer than who only wrote last. */
const mostTelling = (a: ParticipantState, b: ParticipantState): number =>
  Number(b.carriedBy !== undefined) - Number(a.carriedBy !== undefined) || b.lastAt - a.lastAt;

/** With somebody in their place, and without those for whom there is no room. */
const withParticipant = (
  state: ConversationState,
  one: ParticipantState,
): Pick<ConversationState, 'participants' | 'recent'> => {
  const place = state.participants.findIndex(({ id }) => id === one.id);
  const all =
    place < 0
      ? [...state.participants, one]
      : state.participants.map((old, i) => (i === place ? one : old));
  if (all.length <= MOST_PARTICIPANTS) return { participants: all, recent: state.recent };
  const kept = new Set(
    all
      .filter((other) => other !== one)
      .sort(mostTelling)
      .slice(0, MOST_PARTICIPANTS - 1),
  );
  return without(all, state.recent, (other) => other !== one && !kept.has(other));
};

const without = (
  all: readonly ParticipantState[],
  recent: string,
  isGone: (one: ParticipantState) => boolean,
): Pick<ConversationState, 'participants' | 'recent'> => {
  const participants = all.filter((one) => !isGone(one));
  const places = new Map(participants.map((one, i) => [one, i]));
  return {
    participants,
    recent: withAuthors(recent, (author) => places.get(all[author] as ParticipantState)),
  };
};

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
  const recent = withChanged(state.recent, event.id, undefined);
  const own = known.author === undefined ? undefined : state.participants[known.author];
  const messages = state.messages - 1;
  if (!own) return { ...state, messages, recent };
  const left = { ...own, messages: own.messages - 1 };
  // What was seen stays seen: nobody takes a threat back by deleting it.
  const isGone = left.messages === 0 && !left.evidence && !left.hostility;
  const participants = state.participants.map((one) => (one === own ? left : one));
  const rest = isGone
    ? without(participants, recent, (one) => one === left)
    : { participants, recent };
  return { ...state, ...rest, messages };
};

/**
 * The state after an event, with what its words show: the same state where it changes
 * nothing. Idempotent by message id over the last `REMEMBERED` messages; other words under
 * a known id are an edit. Pure.
 */
export const observed = (
  state: ConversationState = EMPTY,
  event: ObservedMessage | DeletedMessage,
  shown: Shown = NOTHING,
): ConversationState => {
  const known = findRecent(state.recent, event.id);
  if ('deleted' in event) return deleted(state, event, known);
  const { id, author, text = '', sentAt } = event;
  const isEdit = known !== undefined;
  if (isEdit && (known.isDeleted || known.saysStill(text))) return state;
  const group = isEdit
    ? (state.group ?? withGroupTurn(undefined, 0, sentAt))
    : withGroupTurn(state.group, hostility(shown), sentAt);
  const old = state.participants.find((one) => one.id === author);
  const one = heard(old, event, shown, group, isEdit, targetOf(state, event));
  const { participants, recent } = withParticipant(state, one);
  const place = participants.indexOf(one);
  return {
    messages: state.messages + (isEdit ? 0 : 1),
    participants,
    recent: isEdit ? withChanged(recent, id, text) : withRecent(recent, id, text, place),
    group,
  };
};

/** The state without a participant: as if they had never written. */
export const withoutParticipant = (
  state: ConversationState,
  participant: ParticipantId,
): ConversationState => {
  const own = state.participants.find(({ id }) => id === participant);
  const others = state.participants.map((one): ParticipantState => {
    if (one.hostility?.target !== participant) return one;
    const { target: _, ...hostility } = one.hostility;
    return { ...one, hostility };
  });
  return {
    ...state,
    ...without(others, state.recent, ({ id }) => id === participant),
    messages: state.messages - (own?.messages ?? 0),
  };
};
