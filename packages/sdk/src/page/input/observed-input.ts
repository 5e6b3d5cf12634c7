import type { DeletedMessage, ObservedMessage } from '@nightlight/conversation';
import type { SentMessage } from '@nightlight/core';

/** Picks the fields that the conversation's state uses. `checkObserved` checks them. */
export const toObserved = (
  event: SentMessage | DeletedMessage,
): ObservedMessage | DeletedMessage => {
  const { id, conversation } = event ?? {};
  if (event && 'deleted' in event)
    return { id: id as string, conversation: conversation as string, deleted: true };
  const { author, sentAt, text, to, replyTo } = event ?? {};
  return {
    ...{ id, conversation, author, sentAt },
    ...(typeof text === 'string' ? { text } : {}),
    ...(Array.isArray(to) ? { to } : {}),
    ...(typeof replyTo === 'string' ? { replyTo } : {}),
  } as ObservedMessage;
};
