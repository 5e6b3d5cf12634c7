import type { Direction, ParticipantId } from '../message.ts';
import type { Contact } from './guardian-settings.ts';
import type { Limit } from './limit.ts';

/** A person on the other side of a message. */
export interface Person {
  readonly id: ParticipantId;
  /** The name under which people in the app know them. */
  readonly name: string;
}

export interface ContactQuestion {
  readonly direction: Direction;
  /** The author of an incoming message, or the readers of an outgoing one. */
  readonly people: readonly Person[];
  /** Whether only two people talk. In groups, only what a blocked contact writes is covered. */
  readonly isDirect: boolean;
  readonly contacts: readonly Contact[];
  readonly askFirst: boolean;
  /** Brings names to the form in which they are compared. */
  readonly fold: (name: string) => string;
}

const effectsFor = (
  { id, name }: Person,
  { contacts, fold }: Pick<ContactQuestion, 'contacts' | 'fold'>,
): readonly Contact['effect'][] =>
  contacts
    .filter((one) => (one.id === undefined ? fold(one.name) === fold(name) : one.id === id))
    .map(({ effect }) => effect);

/**
 * Returns the limit that the contacts of a guardian set on a message, if any. A block counts more
 * than an allow entry, which does nothing but end the asking.
 */
export const findContactLimit = (question: ContactQuestion): Limit | undefined => {
  const { direction, people, isDirect, askFirst } = question;
  const effects = people.map((person) => effectsFor(person, question));
  const counts = direction === 'incoming' || isDirect;
  if (counts && effects.some((one) => one.includes('block'))) return 'contact-blocked';
  const isUnasked = effects.some((one) => !one.includes('allow'));
  return askFirst && isDirect && isUnasked ? 'contact-ask' : undefined;
};
