import { EMOJI_OF } from './emoji-words.ts';
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
/** Scripts that put no space between words, so that a "word" is a sentence. */
const isSpaced = (word: string): boolean =>
  !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word);

const VOWELS = /[aeiouäöüáéíóúàèìòùâêîôûãõаеёиоуыэюяіїє]/giu;
const hasInnerVowel = (word: string): boolean =>
  isWord(word) && word.slice(1, -1).search(VOWELS) >= 0;

/** Combining grave, acute, circumflex, tilde, diaeresis and caron. */
const MARKS = ['\u0300', '\u0301', '\u0302', '\u0303', '\u0308', '\u030c'];
const isAlphabetic = (letter: string): boolean => /[a-zа-яіїє]/iu.test(letter);

/** Words that people avoid on platforms that hide them, and what they write instead. */
const ALGOSPEAK: Readonly<Record<string, readonly string[]>> = {
  ...{ kill: ['unalive', 'k!ll'], killed: ['unalived'], killing: ['unaliving'] },
  ...{ die: ['unalive', 'd!e'], dead: ['unalived', 'd3@d'], suicide: ['sewerslide', 'su!c!de'] },
  ...{ sex: ['seggs', 's3x'], sexy: ['seggsy'], porn: ['corn', 'p0rn'], nudes: ['noods', 'n00ds'] },
  ...{
    nude: ['nood'],
    rape: ['grape'],
    gay: ['g@y', 'ghey'],
    lesbian: ['le$bean'],
    drugs: ['dr*gz'],
  },
  ...{
    weed: ['ouid'],
    gun: ['pew pew'],
    hate: ['h8'],
    ugly: ['ug!y'],
    stupid: ['stup!d', 'stoopid'],
  },
  ...{ shit: ['sh!t'], fuck: ['fvck', 'fawk'], fucking: ['fvcking'], bitch: ['b!tch', 'beach'] },
  ...{ you: ['u', 'yew'], your: ['ur'], fat: ['f@t', 'ph4t'], idiot: ['!diot', 'eediot'] },
};
/** Letters that people replace by a sign, for words that have no other spelling. */
const SIGNS: Readonly<Record<string, string>> = { i: '!', s: '$', a: '@', o: '0', e: '€' };
const bare = (word: string): string => word.toLowerCase().replace(/^\P{L}+|\P{L}+$/gu, '');

/** Spellings by sound: first English words, then sounds of Latin and of Cyrillic letters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^you$/iu, 'yoo'],
  [/^your$/iu, 'yor'],
  [/^are$/iu, 'ar'],
  [/^why$/iu, 'y'],
  [/tion/giu, 'shun'],
  [/ph/giu, 'f'],
  [/ck/giu, 'k'],
  [/c(?=[aou])/giu, 'k'],
  [/c(?=[eiy])/giu, 's'],
  [/qu/giu, 'kw'],
  [/x/giu, 'ks'],
  [/s$/iu, 'z'],
  [/th/giu, 'd'],
  [/ll/giu, 'l'],
  [/(?:тся|ться)$/iu, 'цца'],
  [/ого$/iu, 'ова'],
  [/сч|зч/giu, 'щ'],
  [/(?<=\p{L})о(?=\p{L})/giu, 'а'],
];
const bySound = (word: string): string =>
  SOUNDS.reduce((spelled, [found, written]) => spelled.replace(found, written), word);

/** The first letters of the styled alphabets: bold, italic bold, script bold, monospace (Unicode 1D400). */
const STYLES = [0x1d400, 0x1d468, 0x1d4d0, 0x1d670];
const styleLetter = (letter: string, style: number): string => {
  if (/[A-Z]/.test(letter)) return String.fromCodePoint(style + letter.charCodeAt(0) - 65);
  return /[a-z]/.test(letter)
    ? String.fromCodePoint(style + 26 + letter.charCodeAt(0) - 97)
    : letter;
};
const isLatin = (word: string): boolean => /^[a-z'’]{3,}\p{P}*$/iu.test(word);

const joinedBy =
  (signs: readonly string[]): Perturbation =>
  (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isWord, (word) => letters(word).join(pick(signs, random)));

const ONE_BY_ONE = {
  /** "l053r": every letter with a similar digit. */
  leetspeak: substitute(LEET),
  /** "unalive", "le$bean", "!diot". */
  algospeak: (text, random, share = SHARE) =>
    changeSomeWords(
      text,
      random,
      share,
      (word) => isLatin(word) && (bare(word) in ALGOSPEAK || /[isaoe]/i.test(word.slice(1, -1))),
      (word) => {
        const known = ALGOSPEAK[bare(word)];
        if (known) return pick(known, random);
        const places = letters(word).flatMap((letter, i) => (i > 0 && letter in SIGNS ? [i] : []));
        const at = places.length > 0 ? pick(places, random) : -1;
        return letters(word)
          .map((letter, i) => (i === at ? (SIGNS[letter] as string) : letter))
          .join('');
      },
    ),
  /** "🫵 are a 🤡". */
  emoji: (text, random, share = SHARE) =>
    changeSomeWords(
      text,
      random,
      share,
      (word) => EMOJI_OF.has(bare(word)),
      (word) => EMOJI_OF.get(bare(word)) as string,
    ),
  /** "l*ser" or "l##er". */
  censored: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isWord, (word) => {
      const all = letters(word);
      const at = 1 + Math.floor(random() * (all.length - 2));
      const sign = pick(['*', '#', '_'], random);
      const hidden = all.length > 4 && random() < 0.5 ? 2 : 1;
      return all.map((letter, i) => (i >= at && i < at + hidden ? sign : letter)).join('');
    }),
  /** "lsr": no vowel between the first and the last letter. */
  'missing-vowels': (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, hasInnerVowel, (word) =>
      [word.slice(0, 1), word.slice(1, -1).replace(VOWELS, ''), word.slice(-1)].join(''),
    ),
  /** "yoo stoopid": as it sounds. */
  phonetic: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, (word) => isWord(word) && bySound(word) !== word, bySound),
  /** "l o s e r". */
  spacing: joinedBy([' ']),
  /** "l.o.s.e.r" or "l-o-s-e-r". */
  punctuation: joinedBy(['.', '-', '_', '*']),
  /** Zero-width characters inside words. */
  'zero-width': joinedBy(INVISIBLE),
  /** "loooooser". */
  repeats: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isWord, (word) => {
      const at = Math.floor(random() * letters(word).length);
      return letters(word)
        .map((letter, i) => (i === at ? letter.repeat(3 + Math.floor(random() * 4)) : letter))
        .join('');
    }),
  /** "lоsеr" with Cyrillic letters. */
  homoglyphs: substitute(HOMOGLYPHS),
  /** "lo ser". */
  split: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isWord, (word) => {
      const at = 1 + Math.floor(random() * (letters(word).length - 2));
      return [...letters(word).slice(0, at), ' ', ...letters(word).slice(at)].join('');
    }),
  /** "lôsér". */
  accents: (text, random, share = SHARE) =>
    changeSomeWords(
      text,
      random,
      share,
      (word) => isWord(word) && letters(word).some(isAlphabetic),
      (word) =>
        letters(word)
          .map((letter) =>
            isAlphabetic(letter) && random() < 0.5 ? letter + pick(MARKS, random) : letter,
          )
          .join('')
          .normalize('NFC'),
    ),
  /** "resol". */
  reversed: (text, random, share = SHARE) =>
    changeSomeWords(
      text,
      random,
      share,
      (word) => isWord(word) && isSpaced(word),
      (word) => letters(word).reverse().join(''),
    ),
  /** "ｌｏｓｅｒ". */
  fullwidth: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isLatin, (word) =>
      word.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ),
  /** "𝐥𝐨𝐬𝐞𝐫" and other styled letters. */
  styled: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isLatin, (word) => {
      const style = pick(STYLES, random);
      return letters(word)
        .map((letter) => styleLetter(letter, style))
        .join('');
    }),
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

export const PERTURBATIONS = {
  ...ONE_BY_ONE,
  /** Each changed word in a disguise of its own. */
  mixed: (text, random, share = SHARE) =>
    changeSomeWords(text, random, share, isWord, (word) =>
      pick<Perturbation>(Object.values(ONE_BY_ONE), random)(word, random, 1),
    ),
} as const satisfies Record<string, Perturbation>;

export type PerturbationName = keyof typeof PERTURBATIONS;

/**
 * The disguises that our text models are never trained on: no spelling noise in training makes them,
 * and rows that have one are left out (`models/training/disguises.py`).
 */
export const UNSEEN: ReadonlySet<PerturbationName> = new Set([
  'algospeak',
  'homoglyphs',
  'punctuation',
  'styled',
]);
