import { type Message, NightlightError, type Place, type Turn } from '@nightlight/core';
import { toPictures } from './picture-input.ts';

const PLACES: readonly Place[] = [
  'class',
  'lobby',
  'dm',
  'group',
  'forum',
  'support',
  'education',
  'art',
  'unknown',
];

/** What a bare text stands in: nothing is kept of it. */
export const NO_CONVERSATION = 'none';

const wrong = (what: string): NightlightError =>
  new NightlightError('invalid-input', `classify() was given ${what}.`);

const oneTurn = (value: unknown): Turn => {
  const { author, text } = (typeof value === 'object' && value !== null ? value : {}) as Turn;
  if (typeof author !== 'string' || typeof text !== 'string') {
    throw wrong('a turn in previous that is not { author, text }');
  }
  return { author, text };
};

/** What surrounds a message. Only what is looked at, as plain data. */
const surroundings = ({ previous, place, to }: Partial<Message>): Partial<Message> => {
  if (previous !== undefined && !Array.isArray(previous)) throw wrong('previous that is no array');
  if (place !== undefined && !PLACES.includes(place)) {
    throw wrong(`place ${String(place)}: it must be one of ${PLACES.join(', ')}`);
  }
  if (to !== undefined && !(Array.isArray(to) && to.every((id) => typeof id === 'string'))) {
    throw wrong('to that is no array of participant ids');
  }
  return {
    ...(previous ? { previous: previous.slice(-3).map(oneTurn) } : {}),
    ...(place ? { place } : {}),
    ...(to ? { to: [...to] } : {}),
  };
};

const oneMessage = (value: unknown): Message => {
  if (typeof value === 'string')
    return { conversation: NO_CONVERSATION, author: 'self', text: value };
  if (typeof value !== 'object' || value === null) {
    throw wrong(`${value === null ? 'null' : typeof value}: pass a string or a message`);
  }
  const message = value as Partial<Message>;
  if (typeof message.conversation !== 'string') throw wrong('a message without conversation');
  if (typeof message.author !== 'string') throw wrong("a message without author ('self' or an id)");
  if (message.text !== undefined && typeof message.text !== 'string') {
    throw wrong(`text of type ${typeof message.text}`);
  }
  // Plain data only: proxies and functions cannot cross to the worker. Pictures see `hold-pictures`.
  const { conversation, author, text } = message;
  const said = text === undefined ? {} : { text };
  const when = Number.isFinite(message.sentAt) ? { sentAt: message.sentAt as number } : {};
  const named = typeof message.id === 'string' ? { id: message.id } : {};
  const answered = typeof message.replyTo === 'string' ? { replyTo: message.replyTo } : {};
  const images = toPictures(message.images);
  const shown = images ? { images } : {};
  return {
    ...{ conversation, author, ...named, ...when, ...said, ...shown, ...answered },
    ...surroundings(message),
  };
};

/** A bare string, a message or a batch to a batch; anything else is a typed error. */
export const toMessages = (value: unknown): readonly Message[] =>
  Array.isArray(value) ? value.map(oneMessage) : [oneMessage(value)];

/** The words of a message that was truly sent or received, and what came before them. */
export const toTurn = (value: Message): Omit<Message, 'images'> => {
  const { images: _, ...words } = value;
  return oneMessage(words);
};
