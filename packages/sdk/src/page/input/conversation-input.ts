import { isNightlightError } from '@nightlight/core';
import type { LimitsConnection } from '../../limits/port.ts';
import type { ClassifyRequest } from '../../wire/classify.ts';
import type { Disagreements } from '../disagreements.ts';
import type { History } from '../history.ts';
import { mayBeStored, NO_CONVERSATION } from './message-input.ts';

/** Replaces a failed read with `fallback`, because messages must be answered without a store too. */
export const readOrFallback = async <T>(reading: Promise<T>, fallback: T): Promise<T> =>
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
  const states = await readByConversation(messages.filter(mayBeStored), (name) =>
    readOrFallback<ClassifyRequest['state']>(history.readState(name), 'unread'),
  );
  return messages.map((message) => {
    const state = mayBeStored(message) ? states.get(message.conversation) : undefined;
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

/** Adds what a guardian chose: strictness and lists. */
export const addLimits = async (
  messages: readonly ClassifyRequest[],
  limits: LimitsConnection | undefined,
): Promise<readonly ClassifyRequest[]> => {
  if (!limits) return messages;
  const conversations = messages.map(({ conversation }) => conversation);
  const chosen = await readOrFallback(limits.prepare(conversations), []);
  return messages.map((message, i) => ({ ...message, ...chosen[i] }));
};

/** Marks the messages whose text the user called misjudged. */
export const addDisagreements = (
  messages: readonly ClassifyRequest[],
  disagreements: Disagreements,
): Promise<readonly ClassifyRequest[]> =>
  Promise.all(
    messages.map(async (message) =>
      (await readOrFallback(disagreements.includes(message), false))
        ? { ...message, lifted: true as const }
        : message,
    ),
  );
