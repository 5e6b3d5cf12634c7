/** Number of messages of a conversation that can still be edited or deleted. */
export const MAX_RECENT_MESSAGES = 128;

/** Five bytes for the id, two for the text, one for the author. */
const BYTES = 8;
/** Text hash of a deleted message. */
const DELETED = 0;
/** Author index of a participant who has been dropped. */
const UNKNOWN_AUTHOR = 255;

/**
 * The last `MAX_RECENT_MESSAGES` messages, oldest first, eight bytes each, in base64, so
 * that a state stays small. Ids and texts can't be recovered from their hashes: the
 * 16-bit hash of a text only shows that it has changed.
 */
export type RecentMessages = string;

/**
 * FNV-1a (Fowler, Noll and Vo) with MurmurHash3's finaliser: FNV's low bits alone are
 * too similar.
 */
const hash = (text: string, seed: number): number => {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const idHash = (id: string): readonly number[] => {
  const low = hash(id, 0x811c9dc5);
  return [low & 255, (low >>> 8) & 255, (low >>> 16) & 255, low >>> 24, hash(id, 0x9dc5811c) & 255];
};

/** 1 to 65535. */
const textHash = (text: string): number => (hash(text, 0x811c9dc5) % 65535) + 1;

const unpack = (recent: RecentMessages): Uint8Array =>
  Uint8Array.from(atob(recent), (byte) => byte.charCodeAt(0));
const pack = (bytes: Uint8Array): RecentMessages => btoa(String.fromCharCode(...bytes));

const offsetOf = (bytes: Uint8Array, id: string): number => {
  const wanted = idHash(id);
  for (let at = bytes.length - BYTES; at >= 0; at -= BYTES) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
};

/** What is stored about a message. */
export interface RecentMessage {
  readonly isDeleted: boolean;
  /** Index of its author; absent if they have been dropped. */
  readonly author?: number;
  /** Whether the text is still the observed one. */
  hasText(text: string): boolean;
}

export const findRecent = (recent: RecentMessages, id: string): RecentMessage | undefined => {
  const bytes = unpack(recent);
  const at = offsetOf(bytes, id);
  if (at < 0) return undefined;
  const words = (bytes[at + 5] as number) | ((bytes[at + 6] as number) << 8);
  const author = bytes[at + 7] as number;
  return {
    isDeleted: words === DELETED,
    ...(author === UNKNOWN_AUTHOR ? {} : { author }),
    hasText: (text) => words === textHash(text),
  };
};

const writeText = (bytes: Uint8Array, at: number, hash: number): void => {
  bytes[at + 5] = hash & 255;
  bytes[at + 6] = hash >>> 8;
};

/** Adds a message and drops the oldest if there are too many. `author` is 0 to 254. */
export const withRecent = (
  recent: RecentMessages,
  id: string,
  text: string,
  author: number,
): RecentMessages => {
  const old = unpack(recent);
  const bytes = new Uint8Array(old.length + BYTES);
  bytes.set(old);
  bytes.set([...idHash(id), 0, 0, author], old.length);
  writeText(bytes, old.length, textHash(text));
  return pack(bytes.subarray(Math.max(0, bytes.length - MAX_RECENT_MESSAGES * BYTES)));
};

/** Replaces the text of a message, or marks it as deleted if `text` is `undefined`. */
export const withChanged = (
  recent: RecentMessages,
  id: string,
  text: string | undefined,
): RecentMessages => {
  const bytes = unpack(recent);
  const at = offsetOf(bytes, id);
  if (at >= 0) writeText(bytes, at, text === undefined ? DELETED : textHash(text));
  return pack(bytes);
};

/**
 * Updates the author indexes. Authors for whom `newIndexOf` returns `undefined` become
 * unknown.
 */
export const withAuthors = (
  recent: RecentMessages,
  newIndexOf: (author: number) => number | undefined,
): RecentMessages => {
  const bytes = unpack(recent);
  for (let at = BYTES - 1; at < bytes.length; at += BYTES) {
    const author = bytes[at] as number;
    bytes[at] = author === UNKNOWN_AUTHOR ? UNKNOWN_AUTHOR : (newIndexOf(author) ?? UNKNOWN_AUTHOR);
  }
  return pack(bytes);
};
