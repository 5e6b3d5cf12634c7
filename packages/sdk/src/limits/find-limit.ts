import type { AgeBand, Decision, Message } from '@nightlight/core';
import {
  findContactLimit,
  type Limit,
  type LimitOwner,
  type Person,
  type Rating,
  suitsAge,
  type TimeLimits,
  type TimeState,
} from '@nightlight/core/limits';
import { foldWords } from '@nightlight/text/fold-words';
import { activeValue, type LimitSetting } from './stored-limits.ts';

export interface Found {
  readonly limit: Limit;
  readonly owner: LimitOwner;
}

const OWNERS = ['guardian', 'host'] as const satisfies readonly LimitOwner[];

/** The time limits of one owner. */
export const timeLimitsOf = (settings: readonly LimitSetting[], by: LimitOwner): TimeLimits => {
  const [quiet, minutes] = [
    activeValue(settings, 'quiet', by),
    activeValue(settings, 'minutes', by),
  ];
  return { ...(quiet ? { quiet } : {}), ...(minutes === undefined ? {} : { minutes }) };
};

const PHASES: readonly TimeState['phase'][] = ['over', 'last', 'soon', 'open'];

/** The state of the owner whose time is up first. */
export const strictestTime = (
  stateOf: (by: LimitOwner) => TimeState,
): { readonly state: TimeState; readonly owner: LimitOwner } => {
  const [first] = OWNERS.map((owner) => ({ owner, state: stateOf(owner) })).sort(
    (a, b) =>
      PHASES.indexOf(a.state.phase) - PHASES.indexOf(b.state.phase) ||
      (a.state.minutesLeft ?? Number.POSITIVE_INFINITY) -
        (b.state.minutesLeft ?? Number.POSITIVE_INFINITY) ||
      (b.state.until ?? 0) - (a.state.until ?? 0),
  );
  return first as { state: TimeState; owner: LimitOwner };
};

export type LimitedMessage = Pick<Message, 'conversation' | 'author' | 'to' | 'place' | 'previous'>;

const GROUPS: ReadonlySet<Message['place']> = new Set(['group', 'class', 'lobby', 'forum']);

/** The author of an incoming message, or the readers of an outgoing one as far as they are known. */
const listPeople = ({ author, to, previous = [] }: LimitedMessage): readonly string[] => {
  if (author !== 'self') return [author];
  const earlier = previous.map((turn) => turn.author).filter((one) => one !== 'self');
  return [...new Set(to ?? earlier)];
};

export interface LimitQuestion {
  readonly settings: readonly LimitSetting[];
  readonly band: AgeBand;
  readonly time: { readonly state: TimeState; readonly owner: LimitOwner };
  readonly nameOf: (participant: string) => string;
  readonly ratingOf: (conversation: string) => Rating | undefined;
  /** Whether the young person asked for help in this conversation a short while ago. */
  readonly isOpen: boolean;
}

const findContact = (
  decision: Decision,
  message: LimitedMessage,
  { settings, nameOf }: LimitQuestion,
): Limit | undefined => {
  const people = listPeople(message).map((id): Person => ({ id, name: nameOf(id) }));
  return findContactLimit({
    direction: decision.direction,
    people,
    isDirect: !GROUPS.has(message.place) && people.length < 2 && (message.to?.length ?? 0) < 2,
    contacts: activeValue(settings, 'contacts', 'guardian') ?? [],
    askFirst: activeValue(settings, 'askFirst', 'guardian') === true,
    fold: (name) => foldWords(name).text.trim(),
  });
};

const findRating = (
  { conversation }: LimitedMessage,
  { settings, band, ratingOf }: LimitQuestion,
): Found | undefined => {
  const owner = OWNERS.find((by) => activeValue(settings, 'ratings', by) === true);
  const rating = owner && ratingOf(conversation);
  return rating && !suitsAge(rating, band) ? { limit: 'rating', owner } : undefined;
};

/** Finds the first limit that applies to a message. */
export const findLimit = (
  decision: Decision,
  message: LimitedMessage,
  question: LimitQuestion,
): Found | undefined => {
  const contact = findContact(decision, message, question);
  if (contact === 'contact-blocked') return { limit: contact, owner: 'guardian' };
  // A place for support, or a conversation in which the young person asked for help.
  if (question.isOpen || message.place === 'support') return undefined;
  if (contact) return { limit: contact, owner: 'guardian' };
  const rating = findRating(message, question);
  if (rating) return rating;
  const { state, owner } = question.time;
  return state.phase === 'over' && state.limit ? { limit: state.limit, owner } : undefined;
};
