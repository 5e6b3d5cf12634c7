import type { PhraseRole } from './phrase-roles.ts';

/**
 * The phrases of all languages in the form in which bundles have them: smaller than the files and
 * quick to load. `packPhrases` writes it, and `loadPhrases` reads it.
 */
export interface PackedPhrases {
  /** The symbols of each language, with line breaks between them. */
  readonly words: string;
  /** The number of lines in `words`. */
  readonly lines: number;
  /** The languages, their phrases and the choices in them, one number a character. */
  readonly steps: string;
  readonly roles: readonly PhraseRole[];
}

/**
 * The numbers in a sequence of steps. Higher ones are numbers of the language's repeated symbols and
 * choices, from `FIRST_REPEATED`. A symbol or choice that occurs once has no number.
 */
export const END = 0;
/** The next symbol of `words`. */
export const NEXT_WORD = 1;
/** A choice that follows. A repeated one follows its number where it is first used. */
export const NEXT_CHOICE = 2;
export const ANY = 3;
export const GAP = 4;
export const AT_START = 5;
export const AT_END = 6;
export const FIRST_REPEATED = 7;

/** The number of new symbols of a choice is above these bits. */
export const HAS_ANY = 1;
export const IS_OPTIONAL = 2;
export const CHOICE_BITS = 2;

export const NUMBER_SYMBOL = '#number';
export const toStemSymbol = (stem: string): string => `${stem}~`;

/** After the quotation mark, and without the backslash, so that no character is escaped. */
const FIRST_CODE = 0x23;
const BACKSLASH = 0x5c;
/** The first code of a surrogate pair. */
const LIMIT = 0xd800;

/** Writes a number as one character. Throws a `RangeError` if it is too large. */
export const toStep = (number: number): string => {
  const code = number + FIRST_CODE;
  if (code >= LIMIT - 1) throw new RangeError(`Too many phrases to pack: ${number}.`);
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
};

/** Reads the number that `toStep` wrote at a position. */
export const readStep = (steps: string, at: number): number => {
  const code = steps.charCodeAt(at);
  return code < BACKSLASH ? code - FIRST_CODE : code - FIRST_CODE - 1;
};
