import { foldWord } from './fold-word.ts';
import { findQuotes } from './quotes.ts';
import { listSymbols, type Vocabulary } from './vocabulary.ts';
import { splitAtSigns, type TypedWord } from './words.ts';

/** A word of a text, prepared for `matchPhrases`. */
export interface PhraseToken {
  readonly start: number;
  readonly end: number;
  /** The symbols of the phrases that the word matches, by number. */
  readonly symbols: readonly number[];
  /** Number of the sentence, from 0. */
  readonly sentence: number;
  /** Number of the quotation that contains the word, from 1. 0 outside quotations. */
  readonly quote: number;
}

const HAS_SIGN = /[@$!|*]/;
/** An end of a sentence between two words. A line break after a colon is none. */
const SENTENCE_ENDS = /[。！？؟।]|[.!?…]["'”’»)]*\s|(?<!:\s{0,2})\n/u;

/** Prepares the words of a text. */
export const toTokens = (
  words: readonly TypedWord[],
  text: string,
  vocabulary: Vocabulary,
): PhraseToken[] => {
  const findQuote = findQuotes(text);
  const tokens: PhraseToken[] = [];
  let sentence = 0;
  let previousEnd = 0;
  const addToken = ({ typed, start, end }: TypedWord, isPart: boolean): void => {
    const symbols = listSymbols(vocabulary, foldWord(typed), typed);
    if (symbols.length === 0 && !isPart && HAS_SIGN.test(typed)) {
      for (const part of splitAtSigns({ typed, start, end })) addToken(part, true);
      return;
    }
    if (tokens.length > 0 && start > previousEnd) {
      const gap = text.slice(previousEnd, start);
      if (gap !== ' ' && SENTENCE_ENDS.test(gap)) sentence++;
    }
    previousEnd = end;
    tokens.push({ start, end, symbols, sentence, quote: findQuote(start) });
  };
  for (const word of words) addToken(word, false);
  return tokens;
};
