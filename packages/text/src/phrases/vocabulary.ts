import { foldExact, matchesExact } from './exact-words.ts';
import { NUMBER_SYMBOL } from './packed-format.ts';
import {
  groupMaskable,
  listMasked,
  listOtherSpellings,
  type MaskableWords,
  shortenAll,
} from './spellings.ts';
import { createSymbolTable, type SymbolTable } from './symbol-table.ts';

/** An exact word with the number of its symbol. */
interface ExactWord {
  readonly symbol: string;
  readonly number: number;
}

/** All words and stems of all phrases, with the numbers of their symbols. */
export interface Vocabulary {
  /** Folded words, exact words with `=` before them, stems with `~` after them. */
  readonly symbols: SymbolTable;
  /** Exact words by their folded form. */
  readonly exact: Map<string, ExactWord[]>;
  readonly stems: Map<string, number>;
  /** The first two characters of each stem. */
  readonly stemStarts: Set<string>;
  /** Words that are compared with one that has asterisks in it. Few messages need them. */
  maskable?: MaskableWords;
}

const STEM_START = 2;
const STEM_SIGN = '~'.charCodeAt(0);
const LINE_BREAK = '\n'.charCodeAt(0);
const EXACT_SIGN = '='.charCodeAt(0);

/** Reads the symbols of a vocabulary from a text with line breaks between them, one after another. */
export interface SymbolReader {
  readonly vocabulary: Vocabulary;
  /** Returns the number of the next symbol, or -1 if its line is empty. */
  readonly next: () => number;
}

/** `count` is the number of lines. */
export const createSymbolReader = (lines: string, count: number): SymbolReader => {
  const symbols = createSymbolTable(lines, count);
  const exact = new Map<string, ExactWord[]>();
  const stems = new Map<string, number>();
  const stemStarts = new Set<string>();
  const addStem = (stem: string, number: number): void => {
    stems.set(stem, number);
    stemStarts.add(stem.slice(0, STEM_START));
  };
  const addExact = (symbol: string, number: number): void => {
    const folded = foldExact(symbol) as string;
    const words = exact.get(folded) ?? [];
    exact.set(folded, words);
    words.push({ symbol, number });
  };
  let position = 0;
  return {
    vocabulary: { symbols, exact, stems, stemStarts },
    next: () => {
      const start = position;
      if (start >= lines.length || lines.charCodeAt(start) === LINE_BREAK) {
        position++;
        return -1;
      }
      const countBefore = symbols.count();
      const number = symbols.addLine(start);
      const end = start + symbols.getLength(number);
      position = end + 1;
      if (symbols.count() > countBefore) {
        const isStem = lines.charCodeAt(end - 1) === STEM_SIGN;
        if (isStem) addStem(lines.slice(start, end - 1), number);
        if (lines.charCodeAt(start) === EXACT_SIGN) addExact(lines.slice(start, end), number);
      }
      return number;
    },
  };
};

/** Stems are compared with the start of a word up to this length. */
const MAX_STEM_LENGTH = 24;
const THREE_DIGITS = /(?:\d\D*){3}/;
const DIGIT = /\d/;
const NO_SYMBOLS: readonly number[] = [];

const addSymbols = (
  { symbols, exact, stems, stemStarts }: Vocabulary,
  word: string,
  typed: string,
  found: number[],
): void => {
  const number = symbols.find(word);
  if (number >= 0) found.push(number);
  for (const { symbol, number } of exact.get(word) ?? []) {
    if (matchesExact(symbol, typed, word)) found.push(number);
  }
  if (!stemStarts.has(word.slice(0, STEM_START)) && !stemStarts.has(word.slice(0, 1))) return;
  for (let length = Math.min(word.length, MAX_STEM_LENGTH); length > 0; length--) {
    const stem = stems.get(word.slice(0, length));
    if (stem !== undefined) found.push(stem);
  }
};

/** Whether folding changed more than the case. */
const hasAccents = (typed: string, word: string): boolean => typed.toLowerCase() !== word;

/**
 * Lists the numbers of the symbols that a folded word matches. Other spellings are tried only if the
 * phrases do not know the word as it is.
 */
export const listSymbols = (
  vocabulary: Vocabulary,
  word: string,
  typed: string,
): readonly number[] => {
  const found: number[] = [];
  addSymbols(vocabulary, word, typed, found);
  if (found.length === 0) {
    const typedOnce = hasAccents(typed, word) && shortenAll(typed.normalize('NFC'));
    for (const spelling of listOtherSpellings(word)) {
      addSymbols(vocabulary, spelling, typedOnce || spelling, found);
    }
    if (word.includes('*')) {
      vocabulary.maskable ??= groupMaskable(
        vocabulary.symbols.list().map((symbol, number) => [foldExact(symbol) ?? symbol, number]),
      );
      found.push(...listMasked(vocabulary.maskable, word));
    }
  }
  if (DIGIT.test(word) && THREE_DIGITS.test(word)) {
    const number = vocabulary.symbols.find(NUMBER_SYMBOL);
    if (number >= 0) found.push(number);
  }
  return found.length === 0 ? NO_SYMBOLS : found;
};
