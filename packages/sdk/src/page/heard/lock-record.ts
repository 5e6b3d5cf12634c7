import type { Harm, Store, StoredRecord } from '@nightlight/core';
import type { WrappedKey } from './code-key.ts';
import type { SealedBox } from './sealed-box.ts';

/** What a record contains: as it is, or sealed with the young person's own lock. */
export type Kept<T> = { readonly plain: T } | { readonly sealed: SealedBox };

/** The young person's own lock. Only the code opens it. */
export interface StoredLock {
  readonly version: 1;
  readonly publicKey: string;
  readonly wrapped: WrappedKey;
}

const LOCK_ID = 'own-lock';

export const readLock = async (store: Store): Promise<StoredLock | undefined> =>
  (await store.get<StoredLock>('settings', LOCK_ID))?.value;

export const createLockRecord = (value: StoredLock): StoredRecord<StoredLock> => ({
  id: LOCK_ID,
  at: Date.now(),
  value,
});

export const removeLockRecord = (store: Store): Promise<void> => store.remove('settings', LOCK_ID);

/** The harms that the lock hides in the log. */
const PRIVATE_HARMS: readonly string[] = ['grooming', 'explicit'] satisfies readonly Harm[];

/** Whether a recorded decision belongs behind the lock. */
export const isPrivate = (decision: {
  readonly harms: readonly Harm[];
  readonly about?: string;
}): boolean =>
  [...decision.harms, decision.about ?? ''].some((harm) => PRIVATE_HARMS.includes(harm));
