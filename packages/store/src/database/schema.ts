import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Keys } from '../sealing/keys.ts';
import type { Row } from './row.ts';

export interface Schema extends DBSchema {
  /** The two keys, and a name for them, so that a tab notices when another has made new ones. */
  keys: { key: keyof Keys | 'generation'; value: CryptoKey | string };
  records: {
    key: string;
    value: Row;
    indexes: { 'kind-day': [string, number]; conversation: string; participants: string };
  };
}

type Upgrade = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, ('keys' | 'records')[], 'versionchange'>,
) => void;

/**
 * Step n takes a database from version n to n + 1. Steps are only ever added:
 * whoever comes back after years goes through all that they missed.
 */
export const STEPS: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('keys');
    const records = database.createObjectStore('records', { keyPath: 'key' });
    records.createIndex('kind-day', ['kind', 'day']);
    records.createIndex('conversation', 'conversation');
    records.createIndex('participants', 'participants', { multiEntry: true });
  },
];
