import type { ConversationState } from '@nightlight/conversation';
import type { HeldMessage } from './pictures/held-picture.ts';

/** A message as it goes to the pipeline, with what its conversation has shown so far, where that is kept and can be read. */
export type AskedMessage = HeldMessage & { readonly state?: ConversationState | 'unread' };
