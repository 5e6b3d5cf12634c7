import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Keys } from '../sealing/keys.ts';
import type { Row } from './row.ts';

export interface Schema extends DBSchema {
  /** The two keys, and an id for the pair, so that a tab notices new ones made by another. */
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
 * Step n upgrades a database from version n to n + 1. Only add steps: a database that
 * wasn't used for years runs all that it missed.
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
