import { isNightlightError } from '@nightlight/core';
import type { ClassifyRequest } from '../../wire/classify.ts';
import type { History } from '../history.ts';
import { NO_CONVERSATION } from './message-input.ts';

/** Whether a message has a stored state. Support conversations and bare strings have none. */
const hasState = ({ place, conversation }: ClassifyRequest): boolean =>
  place !== 'support' && conversation !== NO_CONVERSATION;

/** Replaces a failed read with `fallback`, because messages must be answered without a store too. */
const readOrFallback = async <T>(reading: Promise<T>, fallback: T): Promise<T> =>
  reading.catch((error) => {
    if (isNightlightError(error) && error.code === 'storage') return fallback;
    throw error;
  });

/** Reads something about each conversation once. */
const readByConversation = async <T>(
  messages: readonly ClassifyRequest[],
  read: (conversation: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> => {
  const names = [...new Set(messages.map(({ conversation }) => conversation))];
  return new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
};

/** Adds the states of the conversations. */
export const addStates = async (
  messages: readonly ClassifyRequest[],
  history: History,
): Promise<readonly ClassifyRequest[]> => {
  const states = await readByConversation(messages.filter(hasState), (name) =>
    readOrFallback<ClassifyRequest['state']>(history.readState(name), 'unread'),
  );
  return messages.map((message) => {
    const state = hasState(message) ? states.get(message.conversation) : undefined;
    return state ? { ...message, state } : message;
  });
};

/** Adds the nudges that were shown in the conversations. */
export const addEarlierNudges = async (
  messages: readonly ClassifyRequest[],
  history: History,
): Promise<readonly ClassifyRequest[]> => {
  const identified = messages.filter(({ conversation }) => conversation !== NO_CONVERSATION);
  const nudges = await readByConversation(identified, (name) =>
    readOrFallback(history.readEarlierNudges(name), []),
  );
  return messages.map((message) => {
    const earlier = nudges.get(message.conversation) ?? [];
    return earlier.length > 0 ? { ...message, earlier } : message;
  });
};
