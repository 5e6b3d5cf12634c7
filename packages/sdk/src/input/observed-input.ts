import type { DeletedMessage, ObservedMessage } from '@nightlight/conversation';
import type { SentMessage } from '@nightlight/core';

/** Picks the fields that are remembered, never the words; `checkObserved` looks at them. */
export const toObserved = (
  event: SentMessage | DeletedMessage,
): ObservedMessage | DeletedMessage => {
  const { id, conversation } = event ?? {};
  if (event && 'deleted' in event)
    return { id: id as string, conversation: conversation as string, deleted: true };
  const { author, sentAt } = event ?? {};
  return { id, conversation, author, sentAt } as ObservedMessage;
};
