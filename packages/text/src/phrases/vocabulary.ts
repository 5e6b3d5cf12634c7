import { NUMBER_SYMBOL, toStemSymbol } from './phrase-nodes.ts';
import { listMasked, listOtherSpellings } from './spellings.ts';
import type { PhraseElement } from './syntax.ts';

/** All words and stems of all phrases. */
export interface Vocabulary {
  readonly words: Set<string>;
  readonly stems: Set<string>;
  /** Words by their spelling with asterisks. */
  readonly masked: Map<string, Set<string>>;
}

export const createVocabulary = (): Vocabulary => ({
  words: new Set(),
  stems: new Set(),
  masked: new Map(),
});

const addWord = ({ words, masked }: Vocabulary, word: string): void => {
  words.add(word);
  for (const spelling of listMasked(word)) {
    const known = masked.get(spelling) ?? new Set();
    masked.set(spelling, known.add(word));
  }
};

/** Adds the words of a phrase. */
export const addToVocabulary = (
  vocabulary: Vocabulary,
  elements: readonly PhraseElement[],
): void => {
  for (const element of elements) {
    if (element.type === 'word') addWord(vocabulary, element.text);
    if (element.type === 'stem') vocabulary.stems.add(element.text);
    if (element.type === 'choice')
      for (const option of element.options) addToVocabulary(vocabulary, option);
  }
};

/** Stems are compared with the start of a word up to this length. */
const MAX_STEM_LENGTH = 24;
const THREE_DIGITS = /(?:\d\D*){3}/;
const DIGIT = /\d/;
const NO_SYMBOLS: readonly string[] = [];

const addSymbols = ({ words, stems }: Vocabulary, word: string, symbols: string[]): void => {
  if (words.has(word)) symbols.push(word);
  for (let length = Math.min(word.length, MAX_STEM_LENGTH); length > 0; length--) {
    const stem = word.slice(0, length);
    if (stems.has(stem)) symbols.push(toStemSymbol(stem));
  }
};

/**
 * Lists the symbols of the phrase tree that a folded word matches. Other spellings are tried only if
 * the phrases do not know the word as it is.
 */
export const listSymbols = (vocabulary: Vocabulary, word: string): readonly string[] => {
  const symbols: string[] = [];
  addSymbols(vocabulary, word, symbols);
  if (symbols.length === 0) {
    for (const spelling of listOtherSpellings(word)) addSymbols(vocabulary, spelling, symbols);
    if (word.includes('*')) {
      symbols.push(...(vocabulary.masked.get(word.replace(/\*+/g, '*')) ?? []));
    }
  }
  if (DIGIT.test(word) && THREE_DIGITS.test(word)) symbols.push(NUMBER_SYMBOL);
  return symbols.length === 0 ? NO_SYMBOLS : symbols;
};
