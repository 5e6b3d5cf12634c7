import { NightlightError } from './errors.ts';
import type { ParticipantId } from './message.ts';

/** What is kept on the device. Days are how long unless the host asks for less. */
export const RETENTION_DAYS = {
  /** What the young person, the guardian and the host have set. Kept until changed. */
  settings: Number.POSITIVE_INFINITY,
  /** A decision that was shown and what was chosen; never the words. */
  decisions: 30,
  /** Who wrote how often and when; never the words. From the last message on. */
  conversations: 90,
  /** What the young person chose to keep, words too. */
  evidence: 365,
  /** What the young person reported through the app, and what became of it. */
  reports: 365,
  /** Counts a day. */
  usage: 60,
} as const;

export type RecordKind = keyof typeof RETENTION_DAYS;
export const RECORD_KINDS = Object.keys(RETENTION_DAYS) as readonly RecordKind[];

/** One record. `value` is plain data that JSON can hold. */
export interface StoredRecord<T = unknown> {
  /** Unique within its kind. */
  readonly id: string;
  /** Milliseconds since the Unix epoch; the day counts for retention. */
  readonly at: number;
  /** So that `forget` finds it. */
  readonly conversation?: string;
  readonly participants?: readonly ParticipantId[];
  readonly value: T;
}

export interface ListQuery {
  readonly conversation?: string;
  readonly participant?: ParticipantId;
  /** At most so many, the newest; all unless set. */
  readonly limit?: number;
}

export type Forgettable =
  | { readonly conversation: string }
  | { readonly participant: ParticipantId }
  | 'everything';

/** Throws `invalid-input` for what names nothing: a slip must not look like forgetting. */
export const checkForgettable = (what: unknown): void => {
  const { conversation, participant } = (
    typeof what === 'object' && what !== null ? what : {}
  ) as Record<string, unknown>;
  const named = typeof conversation === 'string' || typeof participant === 'string';
  if (what === 'everything' || (named && participant !== 'self')) return;
  throw new NightlightError(
    'invalid-input',
    "forget() takes { conversation }, { participant } (somebody else than 'self') or 'everything'.",
  );
};

/** Throws `invalid-input` for what could never be found or would never expire. */
export const checkRecord = ({ id, at }: StoredRecord): void => {
  if (typeof id === 'string' && Number.isFinite(at)) return;
  throw new NightlightError(
    'invalid-input',
    'A record needs an id and at (milliseconds since 1970).',
  );
};

/** Where records go, and what is known of it. */
export interface StoreStatus {
  /** `device`: encrypted, there after the page is closed. `memory`: gone with the page. */
  readonly where: 'device' | 'memory';
  /** Why in memory, or why the device can't be reached any more. */
  readonly because?:
    | 'asked-for'
    /** No IndexedDB or no cryptography here: an insecure page, a private window, a sandbox. */
    | 'unavailable'
    /** Another tab holds an older version open. */
    | 'blocked'
    /** Another tab runs a newer version of this SDK. */
    | 'newer-version';
  /** Whether the browser has promised not to clear it when room is short. */
  readonly persisted: boolean;
  /** The browser has cleared what was kept, since last time. */
  readonly evicted: boolean;
  /** The last write found no room. */
  readonly full: boolean;
  /** Records that were not what was written; they are treated as absent. */
  readonly damaged: number;
}

/**
 * Keeps records. A promise that resolves has kept its word: the record is on the
 * device, whatever happens to the page. Rejects with a `NightlightError` of code
 * `storage` (`disposed` after `close`).
 */
export interface Store {
  readonly status: StoreStatus;
  get<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | undefined>;
  /** Newest first. */
  list<T>(kind: RecordKind, query?: ListQuery): Promise<readonly StoredRecord<T>[]>;
  put<T>(kind: RecordKind, record: StoredRecord<T>): Promise<void>;
  /**
   * Read, change, write: alone on this record over all tabs. `change` gets what is there and answers
   * what shall be there, or `undefined` for no change; it is called once and must not wait.
   */
  update<T>(
    kind: RecordKind,
    id: string,
    change: (old: StoredRecord<T> | undefined) => StoredRecord<T> | undefined,
  ): Promise<void>;
  remove(kind: RecordKind, id: string): Promise<void>;
  /**
   * Every record of a conversation or participant, or all of it with its keys. Waits for what is
   * being written. `keep` answers what shall stay of a record, such as a group without one who is
   * forgotten; nothing stays where it answers `undefined` or isn't given. Where the device can't be
   * reached, so that something may still lie there, it rejects with code `storage`.
   */
  forget(
    what: Forgettable,
    keep?: (kind: RecordKind, record: StoredRecord) => StoredRecord | undefined,
  ): Promise<void>;
  /** Drops what is older than its days. Called by itself on opening and once a day. */
  expire(): Promise<void>;
  close(): Promise<void>;
}
