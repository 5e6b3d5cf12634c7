import type { Span } from '@nightlight/core';
import { normalise } from '../normalise/index.ts';

/** Share of the evidence for a kind that the shortest span must contain. */
const ENOUGH = 0.6;
/** A longer span would explain nothing. */
const MAX_WORDS = 12;

interface Word {
  readonly text: string;
  readonly weight: number;
}

/** Joins pieces to words; `▁` begins one. In scripts without spaces each piece is a word. */
const wordsOf = (pieces: readonly string[], evidence: readonly number[]): Word[] => {
  const words: Word[] = [];
  pieces.forEach((piece, i) => {
    const last = words[words.length - 1];
    const weight = evidence[i] as number;
    const joins = last && !piece.startsWith('▁') && !/[\p{Lo}]/u.test(piece);
    if (joins) {
      words[words.length - 1] = { text: last.text + piece, weight: last.weight + weight };
    } else words.push({ text: piece, weight });
  });
  return words;
};

/**
 * The fewest consecutive words that carry most of a head's evidence, as written in the
 * normalised text. A logit is the sum of its tokens' contributions (the model's
 * `evidence`), so this is exact. `undefined` if no words carry it.
 */
export const phraseOf = (
  pieces: readonly string[],
  evidence: readonly number[],
): string | undefined => {
  const words = wordsOf(pieces, evidence);
  const total = words.reduce((sum, word) => sum + Math.max(0, word.weight), 0);
  if (total <= 0) return undefined;
  for (let length = 1; length <= Math.min(MAX_WORDS, words.length); length++) {
    let best = -1;
    let most = ENOUGH * total;
    for (let at = 0; at + length <= words.length; at++) {
      const sum = words.slice(at, at + length).reduce((all, word) => all + word.weight, 0);
      if (sum >= most) [best, most] = [at, sum];
    }
    if (best >= 0) {
      const phrase = words.slice(best, best + length).map((word) => word.text);
      return phrase.join('').replaceAll('▁', ' ').trim() || undefined;
    }
  }
  return undefined;
};

/**
 * Length of the shortest prefix of the raw text that normalises to at least `characters`
 * characters.
 */
const rawOffset = (raw: string, characters: number): number => {
  let [low, high] = [0, raw.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (normalise(raw.slice(0, middle)).length >= characters) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Where a phrase of the normalised text is in the text as typed. */
export const spanOf = (raw: string, phrase: string): Span | undefined => {
  if (phrase === '') return undefined;
  const direct = raw.indexOf(phrase);
  if (direct >= 0) return { start: direct, end: direct + phrase.length };
  const at = normalise(raw).indexOf(phrase);
  if (at < 0) return undefined;
  const end = rawOffset(raw, at + phrase.length);
  // One character less, or white space before the phrase would be part of the span.
  const start = rawOffset(raw, at + 1) - 1;
  return start < 0 || start >= end ? undefined : { start, end };
};
