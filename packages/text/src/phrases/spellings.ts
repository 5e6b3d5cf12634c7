/** Letters that a digit or a sign can stand for. */
const LETTERS: Readonly<Record<string, readonly [string, string]>> = {
  '0': ['o', 'o'],
  '1': ['i', 'l'],
  '3': ['e', 'e'],
  '4': ['a', 'a'],
  '5': ['s', 's'],
  '7': ['t', 't'],
  '8': ['b', 'b'],
  '@': ['a', 'a'],
  $: ['s', 's'],
  '!': ['i', 'l'],
  '|': ['i', 'l'],
};
const SIGN = /[0134578@$!|]/g;
/** A word of three or more characters with a letter and a digit or sign. */
const MIXED = /^(?=.*\p{L})(?=.*[0134578@$!|])[\p{L}\p{M}0134578@$!|]{3,}$/u;
/** A number after a word or with its unit, such as "level5", "80th" or "100k". */
const NUMBERED = /^[\p{L}\p{M}]+\d$|^\d{2,}\p{L}{1,2}$|^\d\p{L}\d?$/u;
/** How many digits and signs that can be two letters are tried both ways. */
const MAX_AMBIGUOUS = 3;

const STRETCHED = /(\p{L}\p{M}*)\1{2,}/gu;
/** How many stretched letters of a word are tried once and twice. */
const MAX_STRETCHED = 3;

/** Tries both choices at up to `max` places. Further places get the same choice as the last one. */
const tryBoth = (max: number, places: number, spell: (choose: () => number) => string): string[] =>
  Array.from({ length: 2 ** Math.min(max, places) }, (_, choices) => {
    let place = 0;
    return spell(() => (choices >> Math.min(place++, max - 1)) & 1);
  });

const spellDigitsOut = (word: string): string[] => {
  const ambiguous = word.match(/[1!|]/g)?.length ?? 0;
  return tryBoth(MAX_AMBIGUOUS, ambiguous, (choose) =>
    word.replace(SIGN, (sign) => {
      const [first, second] = LETTERS[sign] as readonly [string, string];
      return first === second || choose() === 0 ? first : second;
    }),
  );
};

/** Shortens every stretched letter to one. */
export const shortenAll = (word: string): string => word.replace(/(\p{L}\p{M}*)\1{2,}/giu, '$1');

const shortenStretched = (word: string): string[] => {
  const runs = word.match(STRETCHED)?.length ?? 0;
  // A word of one letter ("hhhh") is a sound.
  if (runs === 0 || new Set(word).size < 2) return [word];
  return tryBoth(MAX_STRETCHED, runs, (choose) =>
    word.replace(STRETCHED, (_, letter: string) => (choose() === 0 ? letter : letter + letter)),
  );
};

/** Longer words have no other spellings. */
const MAX_LENGTH = 40;
/** Whether a folded word may be a disguised or stretched spelling of another word. */
const MAY_DIFFER = /[0-9@$!|]|(\p{L}\p{M}*)\1\1/u;

/**
 * Lists other spellings of a folded word: digits and signs read as letters ("l053r"), and stretched
 * letters shortened to one or two ("looooser"). At most 64.
 */
export const listOtherSpellings = (word: string): readonly string[] => {
  if (word.length > MAX_LENGTH || !MAY_DIFFER.test(word)) return [];
  const plain = MIXED.test(word) && !NUMBERED.test(word) ? spellDigitsOut(word) : [word];
  return plain.flatMap(shortenStretched).filter((spelling) => spelling !== word);
};

/** Shorter words aren't recognised with asterisks in them: too many words look alike then. */
const MIN_MASKED = 4;
/** The longest word that is recognised when a single asterisk stands for all of its inner letters. */
const MAX_BRIEF = 5;

/** The words that asterisks may stand in, by their first letter and their length. */
export type MaskableWords = ReadonlyMap<
  string,
  readonly (readonly [word: string, symbol: number])[]
>;

/** Groups words and the numbers of their symbols. Words that are too short or not of letters alone are left out. */
export const groupMaskable = (words: Iterable<readonly [string, number]>): MaskableWords => {
  const groups = new Map<string, [string, number][]>();
  for (const [word, symbol] of words) {
    if (word.length < MIN_MASKED || !/^\p{L}+$/u.test(word)) continue;
    const key = `${word[0]}${word.length}`;
    const group = groups.get(key);
    if (group) group.push([word, symbol]);
    else groups.set(key, [[word, symbol]]);
  }
  return groups;
};

const looksLike = (masked: string, word: string): boolean => {
  for (let i = 0; i < masked.length; i++) {
    if (masked[i] !== '*' && masked[i] !== word[i]) return false;
  }
  return true;
};

/**
 * Lists the symbols of the words that a word with asterisks may stand for: one letter for each asterisk
 * ("f*ck", "f**k"), or several for one ("f**ck"), and in a short word a single one for all inner letters
 * ("f*k"). With more than half of its letters hidden, only a short word is read.
 */
export const listMasked = (words: MaskableWords, masked: string): number[] => {
  const found: number[] = [];
  const add = (pattern: string): void => {
    for (const [word, symbol] of words.get(`${masked[0]}${pattern.length}`) ?? []) {
      if (looksLike(pattern, word)) found.push(symbol);
    }
  };
  const isInner = /^[^*]\*+[^*]$/.test(masked);
  const hidden = masked.split('*').length - 1;
  if (hidden * 2 <= masked.length || (isInner && masked.length <= MAX_BRIEF)) add(masked);
  if (isInner && masked.length === 3) {
    for (let length = MIN_MASKED; length <= MAX_BRIEF; length++) {
      add(`${masked[0]}${'*'.repeat(length - 2)}${masked.at(-1)}`);
    }
  }
  if (!isInner && masked.includes('**')) add(masked.replace(/\*+/g, '*'));
  return found;
};
