import { isNightlightError } from '@nightlight/core';
import type { AskedMessage } from '../asked-message.ts';
import type { Keeping } from '../keeping.ts';
import { NO_CONVERSATION } from './message-input.ts';

/** Where help is sought nothing of a conversation is kept, and nothing is asked of it. */
const isWatched = ({ place, conversation }: AskedMessage): boolean =>
  place !== 'support' && conversation !== NO_CONVERSATION;

/** Messages with what their conversations have shown so far, each read once. */
export const withStates = async (
  messages: readonly AskedMessage[],
  keeping: Keeping,
): Promise<readonly AskedMessage[]> => {
  const names = new Set(messages.filter(isWatched).map(({ conversation }) => conversation));
  const states = new Map<string, AskedMessage['state']>();
  for (const name of names) {
    try {
      states.set(name, await keeping.stateOf(name));
    } catch (error) {
      // A message is answered also where the device's store is not.
      if (!isNightlightError(error) || error.code !== 'storage') throw error;
      states.set(name, 'unread');
    }
  }
  return messages.map((message) => {
    const state = isWatched(message) ? states.get(message.conversation) : undefined;
    return state ? { ...message, state } : message;
  });
};
