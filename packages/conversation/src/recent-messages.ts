/** Number of messages of a conversation that can still be edited or deleted. */
export const MAX_RECENT_MESSAGES = 128;

/** Five bytes for the hash of the id, two for the hash of the text, one for the author. */
const BYTES_PER_MESSAGE = 8;
/** Text hash of a deleted message. */
const DELETED = 0;
/** Author index of a participant who has been dropped. */
const UNKNOWN_AUTHOR = 255;

/**
 * The last `MAX_RECENT_MESSAGES` messages, oldest first. Each takes eight bytes, encoded in
 * base64, so that a state stays small. Ids and texts can't be recovered from their hashes.
 * The 16-bit hash of a text only shows whether the text has changed.
 */
export type RecentMessages = string;

/**
 * FNV-1a (Fowler, Noll and Vo) with MurmurHash3's finaliser, because the low bits of FNV
 * alone are too similar for similar texts.
 */
const hashText = (text: string, seed: number): number => {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const hashId = (id: string): readonly number[] => {
  const low = hashText(id, 0x811c9dc5);
  return [
    low & 255,
    (low >>> 8) & 255,
    (low >>> 16) & 255,
    low >>> 24,
    hashText(id, 0x9dc5811c) & 255,
  ];
};

/** Returns 1 to 65535; 0 marks a deleted message. */
const hashMessageText = (text: string): number => (hashText(text, 0x811c9dc5) % 65535) + 1;

const unpack = (recent: RecentMessages): Uint8Array =>
  Uint8Array.from(atob(recent), (byte) => byte.charCodeAt(0));
const pack = (bytes: Uint8Array): RecentMessages => btoa(String.fromCharCode(...bytes));

const findOffset = (bytes: Uint8Array, id: string): number => {
  const wanted = hashId(id);
  for (let at = bytes.length - BYTES_PER_MESSAGE; at >= 0; at -= BYTES_PER_MESSAGE) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
};

/** What is stored about a message. */
export interface RecentMessage {
  readonly isDeleted: boolean;
  /** Index of its author; absent if they have been dropped. */
  readonly author?: number;
  /** Whether `text` is the text that was observed. */
  hasText(text: string): boolean;
}

export const findRecent = (recent: RecentMessages, id: string): RecentMessage | undefined => {
  const bytes = unpack(recent);
  const at = findOffset(bytes, id);
  if (at < 0) return undefined;
  const storedHash = (bytes[at + 5] as number) | ((bytes[at + 6] as number) << 8);
  const author = bytes[at + 7] as number;
  return {
    isDeleted: storedHash === DELETED,
    ...(author === UNKNOWN_AUTHOR ? {} : { author }),
    hasText: (text) => storedHash === hashMessageText(text),
  };
};

const writeText = (bytes: Uint8Array, at: number, textHash: number): void => {
  bytes[at + 5] = textHash & 255;
  bytes[at + 6] = textHash >>> 8;
};

/** Adds a message and drops the oldest if there are too many. `author` is 0 to 254. */
export const addRecent = (
  recent: RecentMessages,
  id: string,
  text: string,
  author: number,
): RecentMessages => {
  const oldBytes = unpack(recent);
  const bytes = new Uint8Array(oldBytes.length + BYTES_PER_MESSAGE);
  bytes.set(oldBytes);
  bytes.set([...hashId(id), 0, 0, author], oldBytes.length);
  writeText(bytes, oldBytes.length, hashMessageText(text));
  return pack(bytes.subarray(Math.max(0, bytes.length - MAX_RECENT_MESSAGES * BYTES_PER_MESSAGE)));
};

/** Replaces the text of a message, or marks it as deleted if `text` is `undefined`. */
export const replaceRecentText = (
  recent: RecentMessages,
  id: string,
  text: string | undefined,
): RecentMessages => {
  const bytes = unpack(recent);
  const at = findOffset(bytes, id);
  if (at >= 0) writeText(bytes, at, text === undefined ? DELETED : hashMessageText(text));
  return pack(bytes);
};

/**
 * Updates the author indexes. Authors for whom `getNewIndex` returns `undefined` become
 * unknown.
 */
export const updateRecentAuthors = (
  recent: RecentMessages,
  getNewIndex: (author: number) => number | undefined,
): RecentMessages => {
  const bytes = unpack(recent);
  for (let at = BYTES_PER_MESSAGE - 1; at < bytes.length; at += BYTES_PER_MESSAGE) {
    const author = bytes[at] as number;
    bytes[at] =
      author === UNKNOWN_AUTHOR ? UNKNOWN_AUTHOR : (getNewIndex(author) ?? UNKNOWN_AUTHOR);
  }
  return pack(bytes);
};
