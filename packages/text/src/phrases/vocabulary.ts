import { foldExact, matchesExact } from './exact-words.ts';
import { NUMBER_SYMBOL, toStemSymbol } from './phrase-nodes.ts';
import { listMasked, listOtherSpellings, shortenAll } from './spellings.ts';
import type { PhraseElement } from './syntax.ts';

/** All words and stems of all phrases. */
export interface Vocabulary {
  readonly words: Set<string>;
  /** Exact words by their folded form. */
  readonly exact: Map<string, Set<string>>;
  readonly stems: Set<string>;
  /** The first two characters of each stem. */
  readonly stemStarts: Set<string>;
  /** Choices whose words were added. */
  readonly choices: Set<string>;
  /** Words by their spelling with asterisks. */
  readonly masked: Map<string, Set<string>>;
}

export const createVocabulary = (): Vocabulary => ({
  words: new Set(),
  exact: new Map(),
  stems: new Set(),
  stemStarts: new Set(),
  choices: new Set(),
  masked: new Map(),
});

const addWord = ({ words, exact, masked }: Vocabulary, word: string): void => {
  const folded = foldExact(word);
  if (folded !== undefined) {
    exact.set(folded, (exact.get(folded) ?? new Set()).add(word));
  } else {
    words.add(word);
  }
  for (const spelling of listMasked(folded ?? word)) {
    const known = masked.get(spelling) ?? new Set();
    masked.set(spelling, known.add(word));
  }
};

const STEM_START = 2;

/** Adds the words of a phrase. */
export const addToVocabulary = (
  vocabulary: Vocabulary,
  elements: readonly PhraseElement[],
): void => {
  for (const element of elements) {
    if (element.type === 'word') addWord(vocabulary, element.text);
    if (element.type === 'stem') {
      vocabulary.stems.add(element.text);
      vocabulary.stemStarts.add(element.text.slice(0, STEM_START));
    }
    if (element.type === 'choice' && !vocabulary.choices.has(element.key)) {
      vocabulary.choices.add(element.key);
      for (const option of element.options) addToVocabulary(vocabulary, option);
    }
  }
};

/** Stems are compared with the start of a word up to this length. */
const MAX_STEM_LENGTH = 24;
const THREE_DIGITS = /(?:\d\D*){3}/;
const DIGIT = /\d/;
const NO_SYMBOLS: readonly string[] = [];

const addSymbols = (
  { words, exact, stems, stemStarts }: Vocabulary,
  word: string,
  typed: string,
  symbols: string[],
): void => {
  if (words.has(word)) symbols.push(word);
  for (const symbol of exact.get(word) ?? []) {
    if (matchesExact(symbol, typed, word)) symbols.push(symbol);
  }
  if (!stemStarts.has(word.slice(0, STEM_START)) && !stemStarts.has(word.slice(0, 1))) return;
  for (let length = Math.min(word.length, MAX_STEM_LENGTH); length > 0; length--) {
    const stem = word.slice(0, length);
    if (stems.has(stem)) symbols.push(toStemSymbol(stem));
  }
};

/** Whether folding changed more than the case. */
const hasAccents = (typed: string, word: string): boolean => typed.toLowerCase() !== word;

/**
 * Lists the symbols of the phrase tree that a folded word matches. Other spellings are tried only if
 * the phrases do not know the word as it is.
 */
export const listSymbols = (
  vocabulary: Vocabulary,
  word: string,
  typed: string,
): readonly string[] => {
  const symbols: string[] = [];
  addSymbols(vocabulary, word, typed, symbols);
  if (symbols.length === 0) {
    const typedOnce = hasAccents(typed, word) && shortenAll(typed.normalize('NFC'));
    for (const spelling of listOtherSpellings(word)) {
      addSymbols(vocabulary, spelling, typedOnce || spelling, symbols);
    }
    if (word.includes('*')) {
      symbols.push(...(vocabulary.masked.get(word.replace(/\*+/g, '*')) ?? []));
    }
  }
  if (DIGIT.test(word) && THREE_DIGITS.test(word)) symbols.push(NUMBER_SYMBOL);
  return symbols.length === 0 ? NO_SYMBOLS : symbols;
};
