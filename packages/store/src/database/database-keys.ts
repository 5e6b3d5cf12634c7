import type { IDBPDatabase } from 'idb';
import { createKeys, type Keys } from '../sealing/keys.ts';
import { createSigningKey, type SigningKey } from '../sealing/signing-key.ts';
import type { Schema } from './schema.ts';

export interface DatabaseKeys {
  readonly keys: Keys;
  /** An id of this pair of keys. It changes when a tab creates new keys. */
  readonly generation: string;
  /** Whether the keys were just created, so that the database was empty. */
  readonly isNew: boolean;
}

const readKeys = async (database: IDBPDatabase<Schema>): Promise<DatabaseKeys | undefined> => {
  const transaction = database.transaction('keys');
  const [seal, tag, generation] = await Promise.all([
    transaction.store.get('seal'),
    transaction.store.get('tag'),
    transaction.store.get('generation'),
  ]);
  if (!(seal instanceof CryptoKey && tag instanceof CryptoKey)) return undefined;
  return { keys: { seal, tag }, generation: String(generation), isNew: false };
};

/**
 * Creates new keys and deletes all records that were encrypted with the old ones. With
 * `onlyIfMissing` it does nothing if there are keys, because another tab may have just created
 * them. Returns whether it created keys.
 */
export const renewKeys = async (
  database: IDBPDatabase<Schema>,
  { onlyIfMissing = false } = {},
): Promise<boolean> => {
  const newKeys = await createKeys();
  const transaction = database.transaction(['keys', 'records'], 'readwrite', {
    durability: 'strict',
  });
  const keys = transaction.objectStore('keys');
  const hasKeys =
    (await keys.get('seal')) instanceof CryptoKey && (await keys.get('tag')) instanceof CryptoKey;
  const mustRenew = !(onlyIfMissing && hasKeys);
  if (mustRenew) {
    await transaction.objectStore('records').clear();
    await keys.put(newKeys.seal, 'seal');
    await keys.put(newKeys.tag, 'tag');
    await keys.put(crypto.randomUUID(), 'generation');
    await keys.delete('sign');
    await keys.delete('publicKey');
  }
  await transaction.done;
  return mustRenew;
};

/** Reads the keys of the database, or creates them if there are none. */
export const loadOrCreateKeys = async (database: IDBPDatabase<Schema>): Promise<DatabaseKeys> => {
  const existing = await readKeys(database);
  if (existing) return existing;
  const isNew = await renewKeys(database, { onlyIfMissing: true });
  const created = await readKeys(database);
  if (!created) throw new Error('The keys that were just stored are missing.');
  return { ...created, isNew };
};

/** Reads the signing key of the database, or creates it. Two tabs that create it at once get the same. */
export const loadOrCreateSigningKey = async (
  database: IDBPDatabase<Schema>,
): Promise<SigningKey> => {
  const read = async (): Promise<SigningKey | undefined> => {
    const transaction = database.transaction('keys');
    const [sign, publicKey] = await Promise.all([
      transaction.store.get('sign'),
      transaction.store.get('publicKey'),
    ]);
    const isComplete = sign instanceof CryptoKey && typeof publicKey === 'string';
    return isComplete ? { sign, publicKey } : undefined;
  };
  const existing = await read();
  if (existing) return existing;
  const created = await createSigningKey();
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  if (!((await transaction.store.get('sign')) instanceof CryptoKey)) {
    await transaction.store.put(created.sign, 'sign');
    await transaction.store.put(created.publicKey, 'publicKey');
  }
  await transaction.done;
  const stored = await read();
  if (!stored) throw new Error('The signing key that was just stored is missing.');
  return stored;
};
