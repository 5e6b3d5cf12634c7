import { type CostlyPattern, replaceAll } from '../../costly-pattern.ts';

/** Matches three or more letters with the same sign between them, such as "l.o.s.e.r". */
const BY_SIGN: CostlyPattern = {
  needs: /[.\-_*~|/,+][^\s.\-_*~|/,+]+[.\-_*~|/,+]/u,
  pattern:
    /(?<![\p{L}\p{N}])[\p{L}\p{N}]\p{Mn}*([.\-_*~|/,+]{1,2})(?:[\p{L}\p{N}]\p{Mn}*\1){1,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu,
};
/** Matches three single characters with a space between them. */
const SINGLES = /(?<!\S)\S(?: \S){2}(?!\S)/u;
/** Matches four or more letters with spaces between them. Three may be short words ("u r a"). */
const BY_SPACE: CostlyPattern = {
  needs: SINGLES,
  pattern: /(?<!\S)[\p{L}\p{N}@$!](?: [\p{L}\p{N}@$!]){3,}(?!\S)/gu,
};
/** Matches three or more letters with spaces between them. */
const THREE_BY_SPACE: CostlyPattern = {
  needs: SINGLES,
  pattern: /(?<!\S)[\p{L}\p{N}@$!](?: [\p{L}\p{N}@$!]){2,}(?!\S)/gu,
};
const HAS_LETTERS = /\p{L}.*\p{L}.*\p{L}/u;

const join = (spaced: string): string =>
  HAS_LETTERS.test(spaced) ? spaced.replaceAll(' ', '') : spaced;

/** Joins letters next to two spaces, which mark a gap between words. Here three are enough. */
const joinAtGap = (spaced: string, at: number, text: string): string => {
  const end = at + spaced.length;
  return text.slice(end, end + 2) === '  ' || (at >= 2 && text.slice(at - 2, at) === '  ')
    ? join(spaced)
    : spaced;
};

/**
 * Joins words that were spaced out: "s t u p i d", "l.o.s.e.r", "д у р а к". Dates,
 * scores and versions contain no letters and do not change. This step runs before white space is
 * folded, because two spaces are the only sign of a gap between words.
 */
export const joinSpacedLetters = (text: string): string => {
  const joined = replaceAll(text, BY_SIGN, (spaced, sign: string) =>
    HAS_LETTERS.test(spaced) ? spaced.split(sign).join('') : spaced,
  );
  return replaceAll(replaceAll(joined, THREE_BY_SPACE, joinAtGap), BY_SPACE, join);
};
