import { isNightlightError } from '@nightlight/core';
import type { ClassifyRequest } from '../../wire/classify.ts';
import type { History } from '../history.ts';
import { NO_CONVERSATION } from './message-input.ts';

/** Where help is sought nothing of a conversation is kept, and nothing is asked of it. */
const isWatched = ({ place, conversation }: ClassifyRequest): boolean =>
  place !== 'support' && conversation !== NO_CONVERSATION;

/** What a message is answered with also where the device's store isn't there. */
const unlessLost = async <T>(read: Promise<T>, lost: T): Promise<T> =>
  read.catch((error) => {
    if (isNightlightError(error) && error.code === 'storage') return lost;
    throw error;
  });

/** By conversation, each read once. */
const byConversation = async <T>(
  messages: readonly ClassifyRequest[],
  read: (conversation: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> => {
  const names = [...new Set(messages.map(({ conversation }) => conversation))];
  return new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
};

/** Messages with what their conversations have shown so far. */
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

/** Messages with the nudges that were shown in their conversations. */
export const withEarlier = async (
  messages: readonly ClassifyRequest[],
  history: History,
): Promise<readonly ClassifyRequest[]> => {
  const told = messages.filter(({ conversation }) => conversation !== NO_CONVERSATION);
  const nudges = await byConversation(told, (name) => unlessLost(history.earlierIn(name), []));
  return messages.map((message) => {
    const earlier = nudges.get(message.conversation) ?? [];
    return earlier.length > 0 ? { ...message, earlier } : message;
  });
};
