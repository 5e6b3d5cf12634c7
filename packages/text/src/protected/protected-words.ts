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

/** Splits a text into words, in the form in which entries of a guardian are compared. */
export const toComparedWords = (text: string): readonly string[] =>
  splitIntoTokens(fold(text))
    .map((token) => token.text)
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
        words: toComparedWords(entry.replace('*', '')),
        isPrefix: entry.endsWith('*'),
      })),
    ),
  );
  return phrases;
};

/** `most` is how many letters can follow a word that ends in `*`. */
const contains = (phrase: ProtectedPhrase, entry: readonly string[], most: number): boolean => {
  const last = phrase.words.length - 1;
  const isWord = (word: string, i: number, found: string | undefined): boolean =>
    phrase.isPrefix && i === last
      ? found?.startsWith(word) === true && found.length - word.length <= most
      : found === word;
  return entry.some((_, from) => phrase.words.every((word, i) => isWord(word, i, entry[from + i])));
};

/**
 * Whether an entry of a guardian's list contains a word that must stay sayable: who someone is, their
 * health, or asking for help. Spelling it with signs, spaces between letters, accents or repeated
 * letters makes no difference.
 */
export const findProtected = (
  entry: string,
  most = Number.POSITIVE_INFINITY,
): ProtectedReason | undefined => {
  const found = toComparedWords(entry);
  // "g.a.y" and "g a y" are one word.
  const isSpelled = found.length > 1 && found.every((word) => [...word].length === 1);
  const joined = fold(found.join(''));
  return getPhrases().find(
    (phrase) =>
      contains(phrase, found, most) ||
      (isSpelled && contains({ ...phrase, words: [phrase.words.join('')] }, [joined], most)),
  )?.reason;
};

/**
 * The same for a site. Its last part, such as `org`, doesn't count. Sites about something else run
 * words together, so few letters can follow a protected word: `therapy.example` is protected,
 * `girlsgogames.example` is not.
 */
export const findProtectedInSite = (site: string): ProtectedReason | undefined =>
  findProtected(site.split('.').slice(0, -1).join(' '), 2);
