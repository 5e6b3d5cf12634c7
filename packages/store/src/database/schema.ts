import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Keys } from '../sealing/keys.ts';
import type { SigningKey } from '../sealing/signing-key.ts';
import type { Row } from './row.ts';

export interface Schema extends DBSchema {
  /**
   * The two keys, an id of the pair, so that a tab notices when another tab creates new keys, and the
   * signing key once it is used.
   */
  keys: {
    key: keyof Keys | keyof SigningKey | 'generation';
    value: CryptoKey | string;
  };
  records: {
    key: string;
    value: Row;
    indexes: { 'kind-day': [string, number]; conversation: string; participants: string };
  };
}

type Migration = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, ('keys' | 'records')[], 'versionchange'>,
) => void;

/**
 * The version of a database is the number of migrations it has run. Never change or remove a
 * migration, only add new ones at the end: a database that wasn't used for years runs all
 * migrations that it missed.
 */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('keys');
    const records = database.createObjectStore('records', { keyPath: 'key' });
    records.createIndex('kind-day', ['kind', 'day']);
    records.createIndex('conversation', 'conversation');
    records.createIndex('participants', 'participants', { multiEntry: true });
  },
];
