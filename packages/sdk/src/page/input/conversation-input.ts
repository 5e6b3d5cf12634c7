import { isNightlightError } from '@nightlight/core';
import type { ClassifyRequest } from '../../wire/classify.ts';
import type { History } from '../history.ts';
import { NO_CONVERSATION } from './message-input.ts';

/** Support conversations are never stored, and neither are bare strings. */
const isWatched = ({ place, conversation }: ClassifyRequest): boolean =>
  place !== 'support' && conversation !== NO_CONVERSATION;

/** Without a store, messages are still answered. */
const unlessLost = async <T>(read: Promise<T>, lost: T): Promise<T> =>
  read.catch((error) => {
    if (isNightlightError(error) && error.code === 'storage') return lost;
    throw error;
  });

/** Reads something about each conversation once. */
const byConversation = async <T>(
  messages: readonly ClassifyRequest[],
  read: (conversation: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> => {
  const names = [...new Set(messages.map(({ conversation }) => conversation))];
  return new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
};

/** Adds the states of the conversations. */
export const withStates = async (
  messages: readonly ClassifyRequest[],
  history: History,
): Promise<readonly ClassifyRequest[]> => {
  const states = await byConversation(messages.filter(isWatched), (name) =>
    unlessLost<ClassifyRequest['state']>(history.stateOf(name), 'unread'),
  );
  return messages.map((message) => {
    const state = isWatched(message) ? states.get(message.conversation) : undefined;
    return state ? { ...message, state } : message;
  });
};

/** Adds the nudges that were shown in the conversations. */
export const withEarlier = async (
  messages: readonly ClassifyRequest[],
  history: History,
): Promise<readonly ClassifyRequest[]> => {
  const named = messages.filter(({ conversation }) => conversation !== NO_CONVERSATION);
  const nudges = await byConversation(named, (name) => unlessLost(history.earlierIn(name), []));
  return messages.map((message) => {
    const earlier = nudges.get(message.conversation) ?? [];
    return earlier.length > 0 ? { ...message, earlier } : message;
  });
};
