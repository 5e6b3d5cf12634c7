import { NightlightError } from './errors.ts';
import type { ParticipantId } from './message.ts';

/** What is stored on the device, and for how many days unless the host asks for less. */
export const RETENTION_DAYS = {
  /** Settings of the young person, the guardian and the host. No expiry. */
  settings: Number.POSITIVE_INFINITY,
  /** Decisions that were shown and the choices made; never the words. */
  decisions: 30,
  /** Who wrote how often and when; never the words. Counted from the last message. */
  conversations: 90,
  /** What the young person chose to save, including words. */
  evidence: 365,
  /** What the young person reported through the app, and the outcome. */
  reports: 365,
  /** Daily counts. */
  usage: 60,
} as const;

export type RecordKind = keyof typeof RETENTION_DAYS;
export const RECORD_KINDS = Object.keys(RETENTION_DAYS) as readonly RecordKind[];

/** One record. `value` is plain JSON data. */
export interface StoredRecord<T = unknown> {
  /** Unique within its kind. */
  readonly id: string;
  /** Milliseconds since the Unix epoch; retention counts from this day. */
  readonly at: number;
  /** For `forget()`. */
  readonly conversation?: string;
  readonly participants?: readonly ParticipantId[];
  readonly value: T;
}

export interface ListQuery {
  readonly conversation?: string;
  readonly participant?: ParticipantId;
  /** Maximum number of records, the newest; all by default. */
  readonly limit?: number;
}

export type Forgettable =
  | { readonly conversation: string }
  | { readonly participant: ParticipantId }
  | 'everything';

/** Throws `invalid-input` if `what` names nothing: a typo must not look like success. */
export const checkForgettable = (what: unknown): void => {
  const { conversation, participant } = (
    typeof what === 'object' && what !== null ? what : {}
  ) as Record<string, unknown>;
  const named = typeof conversation === 'string' || typeof participant === 'string';
  if (what === 'everything' || (named && participant !== 'self')) return;
  throw new NightlightError(
    'invalid-input',
    "forget() takes { conversation }, { participant } (not 'self') or 'everything'.",
  );
};

/** Throws `invalid-input` for a record that could never be found or would never expire. */
export const checkRecord = ({ id, at }: StoredRecord): void => {
  if (typeof id === 'string' && Number.isFinite(at)) return;
  throw new NightlightError(
    'invalid-input',
    'A record needs an id and at (milliseconds since 1970).',
  );
};

/** Where records are stored, and known problems. */
export interface StoreStatus {
  /**
   * `device`: encrypted, and still there after the page is closed. `memory`: lost with the
   * page.
   */
  readonly where: 'device' | 'memory';
  /** Why records are in memory, or why the device can't be reached any more. */
  readonly because?:
    | 'asked-for'
    /** IndexedDB or Web Crypto is missing: an insecure page, a private window, a sandbox. */
    | 'unavailable'
    /** Another tab has an older version open. */
    | 'blocked'
    /** Another tab runs a newer version of this SDK. */
    | 'newer-version';
  /** Whether the browser promised not to clear the data when storage is low. */
  readonly persisted: boolean;
  /** The browser has cleared the data since the last visit. */
  readonly evicted: boolean;
  /** The last write failed because storage is full. */
  readonly full: boolean;
  /** Number of corrupt records; they are treated as absent. */
  readonly damaged: number;
}

/**
 * Stores records. When a promise resolves, the record is on the device, whatever happens
 * to the page. Rejects with a `NightlightError` of code `storage` (`disposed` after
 * `close`).
 */
export interface Store {
  readonly status: StoreStatus;
  get<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | undefined>;
  /** Newest first. */
  list<T>(kind: RecordKind, query?: ListQuery): Promise<readonly StoredRecord<T>[]>;
  put<T>(kind: RecordKind, record: StoredRecord<T>): Promise<void>;
  /**
   * Reads, changes and writes one record, locked across all tabs. `change` gets the old
   * record and returns the new one, or `undefined` for no change. It is called once and
   * must be synchronous.
   */
  update<T>(
    kind: RecordKind,
    id: string,
    change: (old: StoredRecord<T> | undefined) => StoredRecord<T> | undefined,
  ): Promise<void>;
  remove(kind: RecordKind, id: string): Promise<void>;
  /**
   * Deletes every record of a conversation or participant, or everything including the
   * keys. Waits for pending writes. `keep` returns what should remain of a record, such as
   * a group without the forgotten participant; without it, or if it returns `undefined`,
   * nothing remains. Rejects with code `storage` if the device can't be reached, because
   * data may remain there.
   */
  forget(
    what: Forgettable,
    keep?: (kind: RecordKind, record: StoredRecord) => StoredRecord | undefined,
  ): Promise<void>;
  /** Drops records past their retention. Runs on opening and once a day. */
  expire(): Promise<void>;
  close(): Promise<void>;
}
