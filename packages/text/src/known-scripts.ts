/** Matches the letters of the scripts in which the supported languages are written. */
const KNOWN_SCRIPTS =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]/u;
const WORD_CHARACTER = /[\p{L}\p{M}]/gu;
/** Share of letters in unknown scripts above which a text counts as unreadable. */
const MAX_UNKNOWN_SHARE = 0.3;

const ONLY_SIGNS = /^[\p{N}\p{P}\p{S}\p{Z}\p{M}\p{Cf}\s]*$/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/**
 * Whether a text has more than numbers, punctuation and faces such as `:-(`. In those, models found
 * harm at random. Patterns still read them.
 */
export const hasWords = (text: string): boolean => !ONLY_SIGNS.test(text) || EMOJI.test(text);

/** Letters of ASCII are Latin. Most texts have no others, and KNOWN_SCRIPTS takes long to compile. */
const isUnknown = (letter: string): boolean => letter > '\x7F' && !KNOWN_SCRIPTS.test(letter);

/** Whether the text is written in scripts that the model was trained on. */
export const isReadable = (text: string): boolean => {
  const letters = text.match(WORD_CHARACTER) ?? [];
  return letters.filter(isUnknown).length <= MAX_UNKNOWN_SHARE * letters.length;
};
