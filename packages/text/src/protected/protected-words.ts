import { foldWords } from '../lists/fold-words.ts';
import { splitIntoTokens } from '../lists/tokens.ts';
import words from './protected-words.json';

/** Why a word can't be on a guardian's list. */
export type ProtectedReason = 'identity' | 'health' | 'help';

const REASONS = ['help', 'health', 'identity'] as const satisfies readonly ProtectedReason[];

/** The languages with protected words. */
export const PROTECTED_LANGUAGES: readonly string[] = Object.keys(words);

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' },
};

/** In Hindi and other scripts, marks are letters. In these, they are accents or optional. */
const ACCENTED =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}])\p{M}+/gu;

/** Reads "h3lp" as "help". Numbers alone stay numbers. */
const readLookAlikes = (text: string): string =>
  text.replace(/[^\s]*\p{L}[^\s]*/gu, (word) =>
    word.replace(/[013457@$!]/g, (sign) => LOOK_ALIKES[sign] ?? sign),
  );

/**
 * Brings a word to the form in which it is compared with protected words: folded as in lists,
 * without accents and look-alikes, and each repeated letter once.
 */
const fold = (text: string): string =>
  readLookAlikes(foldWords(text).text.normalize('NFD').replace(ACCENTED, '').normalize('NFC'))
    .replace(/(\p{L})\1+/gu, '$1')
    .trim();

const LETTERS = /[\p{L}\p{M}\p{N}]/u;
const toWords = (folded: string): readonly string[] =>
  splitIntoTokens(folded)
    .map(({ text }) => text)
    .filter((token) => LETTERS.test(token));

interface ProtectedPhrase {
  readonly reason: ProtectedReason;
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

let phrases: readonly ProtectedPhrase[] | undefined;
const getPhrases = (): readonly ProtectedPhrase[] => {
  phrases ??= REASONS.flatMap((reason) =>
    Object.values(words).flatMap((language) =>
      language[reason].map((entry) => ({
        reason,
        words: toWords(fold(entry.replace('*', ''))),
        isPrefix: entry.endsWith('*'),
      })),
    ),
  );
  return phrases;
};

const isAt = (phrase: ProtectedPhrase, entry: readonly string[], from: number): boolean =>
  phrase.words.every((word, i) => {
    const found = entry[from + i];
    const isLast = i === phrase.words.length - 1;
    return phrase.isPrefix && isLast ? found?.startsWith(word) === true : found === word;
  });

const contains = (phrase: ProtectedPhrase, entry: readonly string[]): boolean =>
  entry.some((_, i) => isAt(phrase, entry, i));

/**
 * Whether an entry of a guardian's list contains a word that must stay sayable: who someone is, their
 * health, or asking for help. Spelling it with signs, spaces between letters, accents or repeated
 * letters makes no difference.
 */
export const findProtected = (entry: string): ProtectedReason | undefined => {
  const found = toWords(fold(entry));
  // "g.a.y" and "g a y" are one word.
  const isSpelled = found.length > 1 && found.every((word) => [...word].length === 1);
  const joined = fold(found.join(''));
  return getPhrases().find(
    (phrase) =>
      contains(phrase, found) ||
      (isSpelled && contains({ ...phrase, words: [phrase.words.join('')] }, [joined])),
  )?.reason;
};
