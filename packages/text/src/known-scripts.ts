/** Letters of the scripts that the supported languages are written in. */
const KNOWN =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]/u;
const WORD_CHARACTER = /[\p{L}\p{M}]/gu;
/** Share of letters in unknown scripts above which a text counts as unreadable. */
const UNREADABLE = 0.3;

/** Whether the text is written in scripts that the model was trained on. */
export const isReadable = (text: string): boolean => {
  const letters = text.match(WORD_CHARACTER) ?? [];
  return letters.filter((letter) => !KNOWN.test(letter)).length <= UNREADABLE * letters.length;
};
