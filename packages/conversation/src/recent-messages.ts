/** Messages of a conversation that can still be edited or deleted. */
export const REMEMBERED = 128;

/** Five bytes of the id, two of the words, one of the author. */
const BYTES = 8;
/** In the place of the words' mark: taken back. */
const DELETED = 0;
/** In the place of the author: nobody who is still known. */
const NOBODY = 255;

/**
 * The last `REMEMBERED` messages, oldest first, eight bytes each, in base64: a
 * state must stay small however many conversations somebody has. Ids and words
 * can't be read back from their marks; a mark of sixteen bits says only that a
 * text is another one than before.
 */
export type RecentMessages = string;

/** FNV-1a (Fowler, Noll and Vo), finished with MurmurHash3's mixer: FNV's own low bits are too alike. */
const hash = (text: string, seed: number): number => {
  let h = seed;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const idMark = (id: string): readonly number[] => {
  const low = hash(id, 0x811c9dc5);
  return [low & 255, (low >>> 8) & 255, (low >>> 16) & 255, low >>> 24, hash(id, 0x9dc5811c) & 255];
};

/** 1 to 65535. */
const wordsMark = (text: string): number => (hash(text, 0x811c9dc5) % 65535) + 1;

const unpack = (recent: RecentMessages): Uint8Array =>
  Uint8Array.from(atob(recent), (byte) => byte.charCodeAt(0));
const pack = (bytes: Uint8Array): RecentMessages => btoa(String.fromCharCode(...bytes));

const placeOf = (bytes: Uint8Array, id: string): number => {
  const mark = idMark(id);
  for (let at = bytes.length - BYTES; at >= 0; at -= BYTES) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
};

/** What is remembered of a message. */
export interface Remembered {
  readonly isDeleted: boolean;
  /** Its author's place; absent where that is not known any more. */
  readonly author?: number;
  /** Whether these are the words that were observed. */
  saysStill(text: string): boolean;
}

export const findRecent = (recent: RecentMessages, id: string): Remembered | undefined => {
  const bytes = unpack(recent);
  const at = placeOf(bytes, id);
  if (at < 0) return undefined;
  const words = (bytes[at + 5] as number) | ((bytes[at + 6] as number) << 8);
  const author = bytes[at + 7] as number;
  return {
    isDeleted: words === DELETED,
    ...(author === NOBODY ? {} : { author }),
    saysStill: (text) => words === wordsMark(text),
  };
};

const written = (bytes: Uint8Array, at: number, words: number): void => {
  bytes[at + 5] = words & 255;
  bytes[at + 6] = words >>> 8;
};

/** With one more message; the oldest is forgotten where there are too many. `author` is 0 to 254. */
export const withRecent = (
  recent: RecentMessages,
  id: string,
  text: string,
  author: number,
): RecentMessages => {
  const old = unpack(recent);
  const bytes = new Uint8Array(old.length + BYTES);
  bytes.set(old);
  bytes.set([...idMark(id), 0, 0, author], old.length);
  written(bytes, old.length, wordsMark(text));
  return pack(bytes.subarray(Math.max(0, bytes.length - REMEMBERED * BYTES)));
};

/** With other words in the place of a message's, or with none where it was taken back. */
export const withChanged = (
  recent: RecentMessages,
  id: string,
  text: string | undefined,
): RecentMessages => {
  const bytes = unpack(recent);
  const at = placeOf(bytes, id);
  if (at >= 0) written(bytes, at, text === undefined ? DELETED : wordsMark(text));
  return pack(bytes);
};

/** Authors at other places; those that `moved` answers nothing for are not known any more. */
export const withAuthors = (
  recent: RecentMessages,
  moved: (author: number) => number | undefined,
): RecentMessages => {
  const bytes = unpack(recent);
  for (let at = BYTES - 1; at < bytes.length; at += BYTES) {
    const author = bytes[at] as number;
    bytes[at] = author === NOBODY ? NOBODY : (moved(author) ?? NOBODY);
  }
  return pack(bytes);
};
