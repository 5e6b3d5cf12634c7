import { NO_SPACES } from '../lists/tokens.ts';
import type { TypedWord } from './words.ts';

/** One letter of a script that puts spaces between words, or one digit. */
const ONE_LETTER = new RegExp(String.raw`^(?![${NO_SPACES}])[@$]?[\p{L}\p{N}]\p{M}*$`, 'u');
/** A letter with a sign before it and marks after it. */
const MAX_LETTER_LENGTH = 4;
const SEPARATOR = /^(?: |[.\-_*~|/,+]{1,2}|\. )$/;

/**
 * Joins three or more single letters with the same sign or one space between them: "k y s", "k.y.s".
 * Two spaces end a word. Returns undefined if there is nothing to join.
 */
export const joinSpacedLetters = (
  words: readonly TypedWord[],
  text: string,
): TypedWord[] | undefined => {
  const joined: TypedWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as TypedWord;
    const end = findEnd(words, text, i);
    if (end - i < 3) {
      joined.push(first);
      continue;
    }
    const letters = words.slice(i, end);
    joined.push({
      typed: letters.map(({ typed }) => typed).join(''),
      start: first.start,
      end: (letters.at(-1) as TypedWord).end,
    });
    i = end - 1;
  }
  return joined.length < words.length ? joined : undefined;
};

/** Finds the end of the run of single letters that begins at `from`. */
const findEnd = (words: readonly TypedWord[], text: string, from: number): number => {
  const isLetter = (i: number) => {
    const typed = words[i]?.typed ?? '';
    return typed.length <= MAX_LETTER_LENGTH && ONE_LETTER.test(typed);
  };
  const getGap = (i: number) => text.slice(words[i - 1]?.end, words[i]?.start);
  if (!isLetter(from)) return from;
  let end = from + 1;
  if (end >= words.length || !SEPARATOR.test(getGap(end))) return end;
  const separator = getGap(end);
  while (end < words.length && isLetter(end) && getGap(end) === separator) end++;
  return end;
};
