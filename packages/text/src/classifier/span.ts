import type { Span } from '@nightlight/core';
import { normalise } from '../normalise/index.ts';

/** Share of the evidence for a kind that a span must contain. */
const MIN_EVIDENCE_SHARE = 0.6;
/** Maximum words of a span, because a longer span would explain nothing. */
const MAX_WORDS = 12;

interface Word {
  readonly text: string;
  readonly weight: number;
}

/** Joins pieces to words. `▁` begins a word. In scripts without spaces, each piece is a word. */
const joinPieces = (pieces: readonly string[], evidence: readonly number[]): Word[] => {
  const words: Word[] = [];
  pieces.forEach((piece, i) => {
    const last = words[words.length - 1];
    const weight = evidence[i] as number;
    const continuesWord = last && !piece.startsWith('▁') && !/[\p{Lo}]/u.test(piece);
    if (continuesWord) {
      words[words.length - 1] = { text: last.text + piece, weight: last.weight + weight };
    } else words.push({ text: piece, weight });
  });
  return words;
};

/**
 * Finds the fewest consecutive words that carry most of a head's evidence, as written in the
 * normalised text. Returns `undefined` if no words carry it. The result is exact, because a logit is
 * the sum of what its tokens contribute (the model's `evidence`).
 */
export const findPhrase = (
  pieces: readonly string[],
  evidence: readonly number[],
): string | undefined => {
  const words = joinPieces(pieces, evidence);
  const total = words.reduce((sum, word) => sum + Math.max(0, word.weight), 0);
  if (total <= 0) return undefined;
  for (let length = 1; length <= Math.min(MAX_WORDS, words.length); length++) {
    let bestStart = -1;
    let highestSum = MIN_EVIDENCE_SHARE * total;
    for (let start = 0; start + length <= words.length; start++) {
      const sum = words.slice(start, start + length).reduce((sum, word) => sum + word.weight, 0);
      if (sum >= highestSum) [bestStart, highestSum] = [start, sum];
    }
    if (bestStart >= 0) {
      const phrase = words.slice(bestStart, bestStart + length).map((word) => word.text);
      return phrase.join('').replaceAll('▁', ' ').trim() || undefined;
    }
  }
  return undefined;
};

/**
 * Finds the length of the shortest prefix of the raw text that normalises to at least `characters`
 * characters.
 */
const findRawOffset = (raw: string, characters: number): number => {
  let [low, high] = [0, raw.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (normalise(raw.slice(0, middle)).length >= characters) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Finds a phrase of the normalised text in the text as typed. */
export const locatePhrase = (raw: string, phrase: string): Span | undefined => {
  if (phrase === '') return undefined;
  const directStart = raw.indexOf(phrase);
  if (directStart >= 0) return { start: directStart, end: directStart + phrase.length };
  const at = normalise(raw).indexOf(phrase);
  if (at < 0) return undefined;
  const end = findRawOffset(raw, at + phrase.length);
  // Use the offset of the character before, so that white space before the phrase is left out.
  const start = findRawOffset(raw, at + 1) - 1;
  return start < 0 || start >= end ? undefined : { start, end };
};
