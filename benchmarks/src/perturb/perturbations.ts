import type { Random } from './seeded.ts';

/**
 * Changes a text like someone who tries to evade a filter, or makes typing errors. `share` of the
 * words that can be changed are, and at least one. Default: half of them.
 */
export type Perturbation = (text: string, random: Random, share?: number) => string;

const SHARE = 0.5;

const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
/**
 * Cyrillic and Greek letters that look like Latin ones (Unicode TR39), and Latin ones
 * for Cyrillic.
 */
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у', j: 'ј' },
  ...{ а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y' },
};
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff'];

const pick = <T>(from: readonly T[], random: Random): T =>
  from[Math.floor(random() * from.length)] as T;

/** Calls `change` on this share of the words that it can change. */
const changeSomeWords = (
  text: string,
  random: Random,
  share: number,
  canChange: (word: string) => boolean,
  change: (word: string) => string,
): string => {
  const words = text.split(/(\s+)/u);
  const places = words.flatMap((word, i) => (canChange(word) ? [i] : []));
  const alwaysChanged = places.length > 0 ? pick(places, random) : -1;
  return words
    .map((word, i) =>
      places.includes(i) && (i === alwaysChanged || random() < share) ? change(word) : word,
    )
    .join('');
};

const substitute =
  (table: Readonly<Record<string, string>>): Perturbation =>
  (text, random, share = SHARE) =>
    changeSomeWords(
      text,
      random,
      share,
      (word) => [...word].filter((letter) => letter in table).length > 0 && [...word].length > 2,
      (word) => [...word].map((letter) => table[letter] ?? letter).join(''),
    );

const letters = (word: string): string[] => [...word];
const isWord = (word: string): boolean => /^\p{L}{3,}\p{P}*$/u.test(word) && !/\p{M}/u.test(word);

export const PERTURBATIONS = {
  /** "l053r": every letter with a similar digit. */
  leetspeak: substitute(LEET),
  /** "lоsеr" with Cyrillic letters. */
  homoglyphs: substitute(HOMOGLYPHS),
  /** "l o s e r" or "l.o.s.e.r". */
  spacing: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isWord, (word) =>
      letters(word).join(pick([' ', '.', '-'], random)),
    ),
  /** "loooooser". */
  repeats: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isWord, (word) => {
      const at = Math.floor(random() * letters(word).length);
      return letters(word)
        .map((letter, i) => (i === at ? letter.repeat(3 + Math.floor(random() * 4)) : letter))
        .join('');
    }),
  /** Zero-width characters inside words. */
  'zero-width': (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isWord, (word) =>
      letters(word).join(pick(INVISIBLE, random)),
    ),
  /** One typing error per word: two letters swapped, one missing, or one doubled. */
  typos: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isWord, (word) => {
      const all = letters(word);
      const at = Math.floor(random() * (all.length - 1));
      const [here, next] = [all[at] as string, all[at + 1] as string];
      all.splice(at, 2, ...pick([[next, here], [next], [here, here, next]], random));
      return all.join('');
    }),
} as const satisfies Record<string, Perturbation>;

export type PerturbationName = keyof typeof PERTURBATIONS;
