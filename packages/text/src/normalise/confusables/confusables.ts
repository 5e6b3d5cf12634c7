import { remove } from 'confusables';

/** Cyrillic letters that are drawn like a Latin one, after Unicode TR39's confusables. */
const CYRILLIC_FOR_LATIN: Readonly<Record<string, string>> = {
  a: 'а', c: 'с', e: 'е', i: 'і', k: 'к', o: 'о', p: 'р', x: 'х', y: 'у',
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х',
}; // biome-ignore format: a table
const DRAWN_LIKE_LATIN = new Set([...Object.values(CYRILLIC_FOR_LATIN), ...'ѕјһԁԛԝ'.split('')]);

const TOKEN = /\S+/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Canadian_Aboriginal}]/u;
/** Letters that no language of ours writes words with: phonetic, small capitals, boxed and ringed. */
const COSTUME =
  /[\u0250-\u02AF\u1D00-\u1DBF\uA730-\uA7FF\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/u;
/** Marks heaped on a letter that already has one. */
const HEAP = /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{Mn}?)\p{Mn}{2,}/gu;

const cyrillicOf = (token: string): string => token.match(/\p{Script=Cyrillic}/gu)?.join('') ?? '';

/** A Cyrillic word in which some letters were swapped for Latin ones goes back to Cyrillic. */
const backToCyrillic = (token: string): string | undefined => {
  const cyrillic = [...cyrillicOf(token)];
  const latin = token.match(/\p{Script=Latin}/gu) ?? [];
  const isWord = cyrillic.some((letter) => !DRAWN_LIKE_LATIN.has(letter));
  if (!isWord || !latin.every((letter) => letter in CYRILLIC_FOR_LATIN)) return undefined;
  return token.replace(/\p{Script=Latin}/gu, (letter) => CYRILLIC_FOR_LATIN[letter] as string);
};

/** Only what passes for ASCII: `remove` would also take the accents off honest letters. */
const toLatin = (token: string): string =>
  token.replace(/[^\p{ASCII}]\p{Mn}*/gu, (letter) =>
    /^\p{Script=Latin}/u.test(letter) && !COSTUME.test(letter) ? letter : remove(letter),
  );

const unmask = (token: string): string => {
  const mixed = LATIN.test(token) && OTHER.test(token);
  if (!mixed && !COSTUME.test(token)) return token;
  return backToCyrillic(token) ?? toLatin(token);
};

/**
 * Letters of another alphabet that stand in for Latin ones ("уоu"), or the other
 * way round, in tokens that mix scripts only: whole Cyrillic and Greek words stay
 * as they are. Unicode TR39; the table of look-alikes is the package `confusables`.
 */
export const confusables = (text: string): string => text.replace(HEAP, '').replace(TOKEN, unmask);
