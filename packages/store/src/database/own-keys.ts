import type { IDBPDatabase } from 'idb';
import { type Keys, makeKeys } from '../sealing/keys.ts';
import type { Schema } from './schema.ts';

export interface OwnKeys {
  readonly keys: Keys;
  readonly generation: string;
  /** Whether they were made just now, so that nothing was stored before. */
  readonly fresh: boolean;
}

const read = async (database: IDBPDatabase<Schema>): Promise<OwnKeys | undefined> => {
  const transaction = database.transaction('keys');
  const [seal, tag, generation] = await Promise.all([
    transaction.store.get('seal'),
    transaction.store.get('tag'),
    transaction.store.get('generation'),
  ]);
  if (!(seal instanceof CryptoKey && tag instanceof CryptoKey)) return undefined;
  return { keys: { seal, tag }, generation: String(generation), fresh: false };
};

/**
 * Makes new keys and deletes everything sealed with the old ones. With `onlyIfMissing` it
 * leaves keys alone that another tab has just made. Returns whether it made new ones.
 */
export const renewKeys = async (
  database: IDBPDatabase<Schema>,
  onlyIfMissing = false,
): Promise<boolean> => {
  const made = await makeKeys();
  const transaction = database.transaction(['keys', 'records'], 'readwrite', {
    durability: 'strict',
  });
  const keys = transaction.objectStore('keys');
  const whole =
    (await keys.get('seal')) instanceof CryptoKey && (await keys.get('tag')) instanceof CryptoKey;
  const renews = !(onlyIfMissing && whole);
  if (renews) {
    await transaction.objectStore('records').clear();
    await keys.put(made.seal, 'seal');
    await keys.put(made.tag, 'tag');
    await keys.put(crypto.randomUUID(), 'generation');
  }
  await transaction.done;
  return renews;
};

export const ownKeys = async (database: IDBPDatabase<Schema>): Promise<OwnKeys> => {
  const there = await read(database);
  if (there) return there;
  const fresh = await renewKeys(database, true);
  const made = await read(database);
  if (!made) throw new Error('The keys that were just stored are not there.');
  return { ...made, fresh };
};
