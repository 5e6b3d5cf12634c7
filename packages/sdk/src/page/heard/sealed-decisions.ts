import type { Store, StoredRecord } from '@nightlight/core';
import type { RecordedDecision } from '../recorded-decision.ts';
import { getGate } from './gate.ts';
import type { Kept } from './lock-record.ts';
import { createVault, type Vault } from './vault.ts';

/** A decision behind the lock. Its conversation and participants are sealed too. */
export type SealedContent = Pick<
  StoredRecord<RecordedDecision>,
  'conversation' | 'participants' | 'value'
>;
type SealedDecision = Extract<Kept<SealedContent>, { readonly sealed: unknown }>;
/** A decision as it is stored: as it is, or sealed. */
export type StoredDecision = StoredRecord<RecordedDecision | SealedDecision>;

/** Reads a stored decision. `undefined` if it is sealed and the lock is closed. */
export const openDecision = async (
  vault: Vault,
  { conversation, participants, value }: StoredDecision,
): Promise<SealedContent | undefined> =>
  'sealed' in value
    ? vault.read<SealedContent>(value)
    : {
        ...(conversation === undefined ? {} : { conversation }),
        ...(participants === undefined ? {} : { participants }),
        value,
      };

/**
 * Stores a decision that only the lock opens. Resolves with whether it is new. `history.ts` loads this file
 * only when it is needed. `openDecision()` is here too, so that it is loaded before, with the log:
 * a request at that moment would tell the server of the decision.
 */
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
