import { type Message, NightlightError } from '@nightlight/core';

const wrong = (what: string): NightlightError =>
  new NightlightError('invalid-input', `classify() was given ${what}.`);

const oneMessage = (value: unknown): Message => {
  if (typeof value === 'string') return { conversation: 'none', author: 'self', text: value };
  if (typeof value !== 'object' || value === null) {
    throw wrong(`${value === null ? 'null' : typeof value}: pass a string or a message`);
  }
  const message = value as Partial<Message>;
  if (typeof message.conversation !== 'string') throw wrong('a message without conversation');
  if (typeof message.author !== 'string') throw wrong("a message without author ('self' or an id)");
  if (message.text !== undefined && typeof message.text !== 'string') {
    throw wrong(`text of type ${typeof message.text}`);
  }
  // Only what is looked at, as plain data: proxies and functions cannot cross to the worker.
  const { conversation, author, text } = message;
  return { conversation, author, ...(text === undefined ? {} : { text }) };
};

/** A bare string, a message or a batch to a batch; anything else is a typed error. */
export const toMessages = (value: unknown): readonly Message[] =>
  Array.isArray(value) ? value.map(oneMessage) : [oneMessage(value)];
