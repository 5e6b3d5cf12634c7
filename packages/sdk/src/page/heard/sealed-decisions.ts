import type { Store, StoredRecord } from '@nightlight/core';
import type { RecordedDecision } from '../recorded-decision.ts';
import { getGate } from './gate.ts';
import type { Kept } from './lock-record.ts';
import { createVault } from './vault.ts';

/** A decision behind the lock. Its conversation and participants are sealed too. */
export type SealedContent = Pick<
  StoredRecord<RecordedDecision>,
  'conversation' | 'participants' | 'value'
>;
export type SealedDecision = Extract<Kept<SealedContent>, { readonly sealed: unknown }>;

/** Stores a decision that only the lock opens. Resolves with whether it is new. */
export const recordSealed = async (
  store: Store,
  { id, at, ...content }: StoredRecord<RecordedDecision>,
): Promise<boolean> => {
  const gate = getGate(store);
  const vault = createVault(store, gate);
  let isNew = false;
  await gate.share(async () => {
    const kept = await vault.keep<SealedContent>(content);
    await store.update<RecordedDecision | SealedDecision>('decisions', id, (old) => {
      isNew = !old;
      const when = { id, at: old?.at ?? at };
      // The lock may have been removed in between.
      return 'sealed' in kept ? { ...when, value: kept } : { ...when, ...content };
    });
  });
  return isNew;
};
