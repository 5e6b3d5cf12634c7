import { remove } from 'confusables';

/** Maps Latin letters to the Cyrillic ones that look like them, from Unicode TR39's confusables. */
const CYRILLIC_FOR_LATIN: Readonly<Record<string, string>> = {
  a: 'а', c: 'с', e: 'е', i: 'і', k: 'к', o: 'о', p: 'р', x: 'х', y: 'у',
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х',
}; // biome-ignore format: a table
const LOOKS_LATIN = new Set([...Object.values(CYRILLIC_FOR_LATIN), ...'ѕјһԁԛԝ'.split('')]);

const TOKEN = /\S+/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER_ALPHABET =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Canadian_Aboriginal}]/u;
/**
 * Matches letters that no supported language uses in words, such as phonetic letters, small capitals,
 * and boxed or circled letters.
 */
const STYLED_LETTER =
  /[\u0250-\u02AF\u1D00-\u1DBF\uA730-\uA7FF\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/u;
/** Matches two or more marks on a letter, after a first mark if there is one. */
const STACKED_MARKS =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{Mn}?)\p{Mn}{2,}/gu;

const extractCyrillic = (token: string): string =>
  token.match(/\p{Script=Cyrillic}/gu)?.join('') ?? '';

/** Restores a Cyrillic word in which some letters were replaced with Latin ones. */
const restoreCyrillic = (token: string): string | undefined => {
  const cyrillic = [...extractCyrillic(token)];
  const latin = token.match(/\p{Script=Latin}/gu) ?? [];
  const isWord = cyrillic.some((letter) => !LOOKS_LATIN.has(letter));
  if (!isWord || !latin.every((letter) => letter in CYRILLIC_FOR_LATIN)) return undefined;
  return token.replace(/\p{Script=Latin}/gu, (letter) => CYRILLIC_FOR_LATIN[letter] as string);
};

/**
 * Replaces letters with the ASCII letters that they look like. It leaves ordinary Latin letters as
 * they are, because `remove` would strip their accents.
 */
const toLatin = (token: string): string =>
  token.replace(/[^\p{ASCII}]\p{Mn}*/gu, (letter) =>
    /^\p{Script=Latin}/u.test(letter) && !STYLED_LETTER.test(letter) ? letter : remove(letter),
  );

const unmask = (token: string): string => {
  const isMixed = LATIN.test(token) && OTHER_ALPHABET.test(token);
  if (!isMixed && !STYLED_LETTER.test(token)) return token;
  return restoreCyrillic(token) ?? toLatin(token);
};

/**
 * Replaces letters of another alphabet that are used for Latin ones ("уоu"), or the reverse. It
 * changes only words that mix alphabets, not whole Cyrillic or Greek words. The package `confusables`
 * has the table of Unicode TR39.
 */
export const replaceConfusables = (text: string): string =>
  text.replace(STACKED_MARKS, '').replace(TOKEN, unmask);
