import { type ConversationState, migrateState } from '@nightlight/conversation';
import type { Store, StoredRecord } from '@nightlight/core';
import { connectOtherTabs } from './other-tabs.ts';

/** Maximum conversations whose states are kept in memory. */
const MAX_CONVERSATIONS = 100;

type StateRecord = StoredRecord<ConversationState>;

/**
 * The states of conversations. Each is read from the store once and then from memory. A change is
 * stored before it is in memory, and other tabs then read the state again.
 */
export interface ConversationStates {
  /** `undefined` if nothing in the conversation was observed. */
  read(conversation: string): Promise<ConversationState | undefined>;
  /** `change` gets the stored state. It returns `undefined` if nothing changes. */
  update(
    conversation: string,
    change: (old: ConversationState | undefined) => StateRecord | undefined,
  ): Promise<void>;
  /** Reads all states again, here and in the other tabs. To be called after records were deleted. */
  clear(): void;
  close(): void;
}

export const createConversationStates = (store: Store): ConversationStates => {
  const states = new Map<string, Promise<ConversationState | undefined>>();
  const tabs = connectOtherTabs(store, 'conversations', () => states.clear());

  const remember = (
    conversation: string,
    state: Promise<ConversationState | undefined>,
  ): Promise<ConversationState | undefined> => {
    states.delete(conversation);
    states.set(conversation, state);
    const [oldest] = states.keys();
    if (oldest !== undefined && states.size > MAX_CONVERSATIONS) states.delete(oldest);
    state.catch(() => {
      if (states.get(conversation) === state) states.delete(conversation);
    });
    return state;
  };

  return {
    read(conversation) {
      const known = states.get(conversation);
      if (known) return known;
      const reading = store
        .get<ConversationState>('conversations', conversation)
        .then((record) => record && migrateState(record.value));
      return remember(conversation, reading);
    },
    async update(conversation, change) {
      let changed: ConversationState | undefined;
      await store.update<ConversationState>('conversations', conversation, (old) => {
        const record = change(old && migrateState(old.value));
        changed = record?.value;
        return record;
      });
      if (!changed) return;
      remember(conversation, Promise.resolve(changed));
      tabs.tell('changed');
    },
    clear() {
      states.clear();
      tabs.tell('forgotten');
    },
    close: () => tabs.close(),
  };
};
