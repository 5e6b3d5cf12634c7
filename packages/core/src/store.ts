import { NightlightError } from './errors.ts';
import type { ParticipantId } from './message.ts';

/**
 * The kinds of records on the device, and the number of days after which they are
 * deleted by default. The app can choose fewer days.
 */
export const RETENTION_DAYS = {
  /** Settings of the user, the guardian and the app. They never expire. */
  settings: Number.POSITIVE_INFINITY,
  /** Decisions that were shown, and the choices made. Never the message text. */
  decisions: 30,
  /**
   * Who wrote how often and when. Never the message text. The days count from the last
   * message.
   */
  conversations: 90,
  /**
   * Evidence that the user chose to save, including message texts. What `heard.evidence` saves never
   * expires, because the device's clock may be wrong.
   */
  evidence: 365,
  /** Reports that the user made through the app, and their outcome. What waits never expires. */
  reports: 365,
  /** Keyed hashes of texts that the user called misjudged. Never the message text. */
  disagreements: 90,
  /** Daily counts. */
  usage: 60,
} as const;

export type RecordKind = keyof typeof RETENTION_DAYS;
export const RECORD_KINDS = Object.keys(RETENTION_DAYS) as readonly RecordKind[];

/** One record. `value` is plain JSON data. */
export interface StoredRecord<T = unknown> {
  /** Unique within its kind. */
  readonly id: string;
  /** Milliseconds since the Unix epoch. The retention time counts from here. */
  readonly at: number;
  /** For `forget()`. */
  readonly conversation?: string;
  readonly participants?: readonly ParticipantId[];
  readonly value: T;
}

export interface ListQuery {
  readonly conversation?: string;
  readonly participant?: ParticipantId;
  /** Maximum number of records; the newest are returned. Default: all. */
  readonly limit?: number;
}

export type Forgettable =
  | { readonly conversation: string }
  | { readonly participant: ParticipantId }
  | 'everything';

/**
 * Throws `invalid-input` if `target` names nothing, so that a typo does not look like
 * success.
 */
export const checkForgettable = (target: unknown): void => {
  const { conversation, participant } = (
    typeof target === 'object' && target !== null ? target : {}
  ) as Record<string, unknown>;
  const isNamed = typeof conversation === 'string' || typeof participant === 'string';
  if (target === 'everything' || (isNamed && participant !== 'self')) return;
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

/** Where records are stored, and known problems of the storage. */
export interface StoreStatus {
  /**
   * `device`: encrypted, and still available after the page is closed. `memory`: lost
   * when the page is closed.
   */
  readonly where: 'device' | 'memory';
  /** Why records are only in memory, or why the device storage is no longer available. */
  readonly because?:
    | 'asked-for'
    /** IndexedDB or Web Crypto is missing: an insecure page, a private window, a sandbox. */
    | 'unavailable'
    /** Another tab has an older version open. */
    | 'blocked'
    /** Another tab runs a newer version of this SDK. */
    | 'newer-version';
  /** Whether the browser agreed not to clear the data when storage is low. */
  readonly persisted: boolean;
  /** Whether the browser has cleared the data since the last visit. */
  readonly evicted: boolean;
  /** Whether the last write failed because storage is full. */
  readonly full: boolean;
  /** Number of corrupt records. They are treated as absent. */
  readonly damaged: number;
}

/** A signature by the key of a store. */
export interface Signature {
  /** 64 bytes (r and s) in base64. */
  readonly signature: string;
  /** The public key (SPKI) in base64. */
  readonly publicKey: string;
}

/**
 * Stores records. When a promise resolves, the record is on the device, even if the page
 * is closed directly after that. Rejects with a `NightlightError` of code `storage`, or
 * `disposed` after `close()`.
 */
export interface Store {
  readonly status: StoreStatus;
  get<T>(kind: RecordKind, id: string): Promise<StoredRecord<T> | undefined>;
  /** Returns records, the newest first. */
  list<T>(kind: RecordKind, query?: ListQuery): Promise<readonly StoredRecord<T>[]>;
  put<T>(kind: RecordKind, record: StoredRecord<T>): Promise<void>;
  /**
   * Reads, changes and writes one record while other tabs wait. `change` receives the
   * old record and returns the new one, or `undefined` to leave it unchanged. It is
   * called once and must be synchronous.
   */
  update<T>(
    kind: RecordKind,
    id: string,
    change: (old: StoredRecord<T> | undefined) => StoredRecord<T> | undefined,
  ): Promise<void>;
  remove(kind: RecordKind, id: string): Promise<void>;
  /**
   * Returns HMAC-SHA-256 of the parts in base64, with a key that no script can read or
   * export. Equal parts have equal tags until `forget('everything')`, which replaces the
   * key. In a store in memory, the key is lost with the page.
   */
  createTag(...parts: readonly string[]): Promise<string>;
  /**
   * Signs a text with a key that no script can read or export (ECDSA, P-256, SHA-256). The key
   * is created at the first call and replaced by `forget('everything')`.
   */
  sign(text: string): Promise<Signature>;
  /**
   * Deletes every record of a conversation or participant, or everything including the
   * keys. Waits for pending writes. `keep` returns what should remain of a record, such
   * as a group without the forgotten participant. If it is absent or returns
   * `undefined`, the record is deleted. Rejects with code `storage` if the device
   * storage is not available, because data may remain there.
   */
  forget(
    target: Forgettable,
    keep?: (kind: RecordKind, record: StoredRecord) => StoredRecord | undefined,
  ): Promise<void>;
  /** Deletes records whose retention time is over. Runs on opening and once a day. */
  expire(): Promise<void>;
  close(): Promise<void>;
}
