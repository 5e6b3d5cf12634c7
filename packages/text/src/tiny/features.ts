/** Length of an n-gram in code points, boundary marks included. */
const MIN_NGRAM_LENGTH = 2;
const MAX_NGRAM_LENGTH = 5;
/** Maximum code points of a word. A longer word is split. */
const MAX_WORD_LENGTH = 24;
/** Maximum number of buckets of a word: one for the word and one for each n-gram. */
export const MAX_BUCKETS = 1 + (MAX_WORD_LENGTH + 2) * (MAX_NGRAM_LENGTH - MIN_NGRAM_LENGTH + 1);

/** Drops apostrophes, because many people write "dont", and skin tones, which say nothing about harm. */
const DROPPED = /['\u2019\u02BC]|[\u{1F3FB}-\u{1F3FF}]/gu;
const REPEATED = /(.)\1{2,}/gu;
/**
 * Matches characters that are words on their own: scripts without spaces, Hangul syllables and emoji.
 * These are ranges, so that the training code can use the same ones.
 */
const SINGLE_CHARACTER_WORD =
  /[\u0E00-\u0E7F\u1100-\u11FF\u3005-\u3007\u3040-\u318F\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\u{20000}-\u{3FFFF}\p{So}]/u
    .source;
const WORD = new RegExp(
  `${SINGLE_CHARACTER_WORD}|(?:(?!${SINGLE_CHARACTER_WORD})[\\p{L}\\p{M}\\p{N}]){1,${MAX_WORD_LENGTH}}|(?:(?!${SINGLE_CHARACTER_WORD})[\\p{P}\\p{S}]){1,${MAX_WORD_LENGTH}}`,
  'gu',
);

/**
 * Splits a normalised text into words, single characters of scripts without spaces, runs of
 * punctuation, and emoji.
 */
export const splitIntoWords = (text: string): string[] =>
  text.toLowerCase().replace(DROPPED, '').replace(REPEATED, '$1$1').match(WORD) ?? [];

const FNV_START = 0x811c9dc5;

const hashByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** Continues FNV-1a over the UTF-8 of one code point. */
const hashCodePoint = (hash: number, c: number): number => {
  if (c < 0x80) return hashByte(hash, c);
  const last = 0x80 | (c & 0x3f);
  if (c < 0x800) return hashByte(hashByte(hash, 0xc0 | (c >> 6)), last);
  const third = 0x80 | ((c >> 6) & 0x3f);
  if (c < 0x10000) return hashByte(hashByte(hashByte(hash, 0xe0 | (c >> 12)), third), last);
  const second = 0x80 | ((c >> 12) & 0x3f);
  return hashByte(hashByte(hashByte(hashByte(hash, 0xf0 | (c >> 18)), second), third), last);
};

/** Applies the finaliser of MurmurHash3, because FNV's low bits alone are too similar. */
const mixBits = (hash: number): number => {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** Code points of one word and its boundary marks. The buffer is reused to avoid allocation. */
const codePoints = new Uint32Array(MAX_WORD_LENGTH + 2);

/**
 * Writes the buckets of a word to `output`, which has at least `MAX_BUCKETS` elements, and returns how
 * many there are. The whole word comes first, then its n-grams. `bucketCount` is a power of two.
 */
export const computeBuckets = (word: string, bucketCount: number, output: Uint32Array): number => {
  let length = 0;
  codePoints[length++] = 0x3c; // <
  for (let at = 0; at < word.length && length <= MAX_WORD_LENGTH; length++) {
    const c = word.codePointAt(at) as number;
    codePoints[length] = c;
    at += c > 0xffff ? 2 : 1;
  }
  codePoints[length++] = 0x3e; // >
  let hash = FNV_START;
  for (let i = 0; i < length; i++) hash = hashCodePoint(hash, codePoints[i] as number);
  let count = 0;
  output[count++] = mixBits(hash) & (bucketCount - 1);
  for (let start = 0; start < length; start++) {
    hash = FNV_START;
    const end = Math.min(start + MAX_NGRAM_LENGTH, length);
    for (let i = start; i < end; i++) {
      hash = hashCodePoint(hash, codePoints[i] as number);
      if (i - start + 1 >= MIN_NGRAM_LENGTH) output[count++] = mixBits(hash) & (bucketCount - 1);
    }
  }
  return count;
};
