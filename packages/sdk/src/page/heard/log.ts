import type { Message, Store } from '@nightlight/core';
import type { RecordedDecision } from '../recorded-decision.ts';
import { isPrivate } from './lock-record.ts';
import type { Lockable } from './own-lock.ts';
import { openDecision, type SealedContent, type StoredDecision } from './sealed-decisions.ts';
import type { Vault } from './vault.ts';

/** Something that Nightlight said, covered or stopped. */
export interface LogEntry extends RecordedDecision {
  readonly id: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly conversation: string;
  readonly author: Message['author'];
}

/**
 * What Nightlight said, covered or stopped on this device, and by which rule. Support, calls for
 * help and reports are not in it.
 */
export interface Log {
  /** Newest first. While the lock is closed, without grooming and explicit content. */
  list(): Promise<readonly LogEntry[]>;
}

const toEntry = (
  { id, at }: StoredDecision,
  { conversation = '', participants = [], value }: SealedContent,
): LogEntry => ({ ...value, id, at, conversation, author: participants[0] ?? 'self' });

export const createLog = (store: Store, vault: Vault): { log: Log; lockable: Lockable } => {
  const list = (): Promise<readonly StoredDecision[]> => store.list('decisions');
  return {
    log: {
      async list() {
        const isLocked = (await vault.state()) === 'locked';
        const entries = await Promise.all(
          (await list()).map(async (record) => {
            const content = await openDecision(vault, record);
            if (!content || (isLocked && isPrivate(content.value))) return undefined;
            return toEntry(record, content);
          }),
        );
        return entries.filter((entry) => entry !== undefined);
      },
    },
    lockable: {
      async rewrite(keep) {
        for (const record of await list()) {
          const content = await openDecision(vault, record);
          if (!content || !isPrivate(content.value)) continue;
          const { id, at } = record;
          const kept = await keep(content);
          const rest = 'sealed' in kept ? { value: kept } : kept.plain;
          // What was deleted in the meantime does not come back.
          await store.update('decisions', id, (old) => old && { id, at, ...rest });
        }
      },
      async eraseSealed() {
        for (const { id, value } of await list()) {
          if ('sealed' in value) await store.remove('decisions', id);
        }
      },
    },
  };
};
