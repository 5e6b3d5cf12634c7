/** Shortest and longest n-gram in code points, boundary marks included. */
const SHORTEST = 2;
const LONGEST = 5;
/** Maximum code points of a word; a longer one is split. */
const LONGEST_WORD = 24;
/** Maximum buckets of a word: its n-grams, and itself. */
export const MAX_BUCKETS = 1 + (LONGEST_WORD + 2) * (LONGEST - SHORTEST + 1);

/** "don't" is often written "dont"; the skin tone of an emoji says nothing about harm. */
const DROPPED = /['\u2019\u02BC]|[\u{1F3FB}-\u{1F3FF}]/gu;
const REPEATED = /(.)\1{2,}/gu;
/**
 * Characters that are words on their own: scripts without spaces, Hangul syllables,
 * emoji. Given as ranges so that the training code can use the same ones.
 */
const ALONE =
  /[\u0E00-\u0E7F\u1100-\u11FF\u3005-\u3007\u3040-\u318F\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\u{20000}-\u{3FFFF}\p{So}]/u
    .source;
const WORD = new RegExp(
  `${ALONE}|(?:(?!${ALONE})[\\p{L}\\p{M}\\p{N}]){1,${LONGEST_WORD}}|(?:(?!${ALONE})[\\p{P}\\p{S}]){1,${LONGEST_WORD}}`,
  'gu',
);

/**
 * Words, single characters of scripts without spaces, runs of punctuation and emoji of a
 * normalised text, in order.
 */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().replace(DROPPED, '').replace(REPEATED, '$1$1').match(WORD) ?? [];

const FNV_START = 0x811c9dc5;

const fnv = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** Continues FNV-1a over the UTF-8 of one code point. */
const fnvCodePoint = (hash: number, c: number): number => {
  if (c < 0x80) return fnv(hash, c);
  const last = 0x80 | (c & 0x3f);
  if (c < 0x800) return fnv(fnv(hash, 0xc0 | (c >> 6)), last);
  const third = 0x80 | ((c >> 6) & 0x3f);
  if (c < 0x10000) return fnv(fnv(fnv(hash, 0xe0 | (c >> 12)), third), last);
  const second = 0x80 | ((c >> 12) & 0x3f);
  return fnv(fnv(fnv(fnv(hash, 0xf0 | (c >> 18)), second), third), last);
};

/** MurmurHash3's finaliser: FNV's low bits alone are too similar. */
const mixed = (hash: number): number => {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** Buffer for one word's code points between its boundary marks, reused to avoid allocation. */
const marked = new Uint32Array(LONGEST_WORD + 2);

/**
 * Writes the buckets of a word into `into` (length at least `MAX_BUCKETS`) and returns
 * how many: the whole word first, then its n-grams. `buckets` is a power of two.
 */
export const bucketsOf = (word: string, buckets: number, into: Uint32Array): number => {
  let length = 0;
  marked[length++] = 0x3c; // <
  for (let at = 0; at < word.length && length <= LONGEST_WORD; length++) {
    const c = word.codePointAt(at) as number;
    marked[length] = c;
    at += c > 0xffff ? 2 : 1;
  }
  marked[length++] = 0x3e; // >
  let hash = FNV_START;
  for (let i = 0; i < length; i++) hash = fnvCodePoint(hash, marked[i] as number);
  let count = 0;
  into[count++] = mixed(hash) & (buckets - 1);
  for (let start = 0; start < length; start++) {
    hash = FNV_START;
    const end = Math.min(start + LONGEST, length);
    for (let i = start; i < end; i++) {
      hash = fnvCodePoint(hash, marked[i] as number);
      if (i - start + 1 >= SHORTEST) into[count++] = mixed(hash) & (buckets - 1);
    }
  }
  return count;
};
