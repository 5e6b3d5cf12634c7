import type { IDBPDatabase } from 'idb';
import { createKeys, type Keys } from '../sealing/keys.ts';
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
