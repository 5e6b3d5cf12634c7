import { replaceConfusables } from './confusables/confusables.ts';
import { addEmojiNames } from './emoji-names/emoji-names.ts';
import { decodeLeetspeak } from './leetspeak/leetspeak.ts';
import type { PieceCount } from './piece-count.ts';
import { shortenRepeats } from './repeats/repeats.ts';
import { joinSpacedLetters } from './spacing/spacing.ts';
import { normaliseUnicode } from './unicode/unicode.ts';
import { collapseWhitespace } from './whitespace/whitespace.ts';
import { removeZeroWidth } from './zero-width/zero-width.ts';

export type { PieceCount } from './piece-count.ts';

/**
 * The steps for every text, in order. NFKC comes first, because it turns some characters into
 * invisible ones or spaces. White space comes last, because removing invisible characters can leave
 * several spaces in a row. `models/training/` has the same steps.
 */
export const NORMALISE_STEPS = [normaliseUnicode, removeZeroWidth, collapseWhitespace] as const;

/** Converts a text to the form that the model reads. The result is always well-formed Unicode. */
export const normalise = (text: string): string =>
  NORMALISE_STEPS.reduce((current, step) => step(current), text);

/**
 * Removes disguised spelling. Normalises the text, joins letters that are spaced out, replaces
 * letters of other alphabets and digits that stand for letters, shortens repeated letters, and adds
 * names to some emoji. `countPieces` says how well the tokenizer knows a spelling, which decides
 * how digits and repeated letters are read.
 */
export const fold = (text: string, countPieces: PieceCount): string => {
  const joined = joinSpacedLetters(removeZeroWidth(normaliseUnicode(text)));
  const plain = decodeLeetspeak(replaceConfusables(joined), countPieces);
  return collapseWhitespace(addEmojiNames(shortenRepeats(plain, countPieces)));
};
