import { confusables } from './confusables/confusables.ts';
import { emojiNames } from './emoji-names/emoji-names.ts';
import { leetspeak } from './leetspeak/leetspeak.ts';
import type { PieceCount } from './piece-count.ts';
import { repeats } from './repeats/repeats.ts';
import { spacing } from './spacing/spacing.ts';
import { unicode } from './unicode/unicode.ts';
import { whitespace } from './whitespace/whitespace.ts';
import { zeroWidth } from './zero-width/zero-width.ts';

export type { PieceCount } from './piece-count.ts';

/**
 * The steps for every text. The order matters: NFKC turns some characters into invisible
 * ones or spaces, so it comes first; removing invisible characters can leave spaces side
 * by side, so white space comes last. `models/training/` has the same steps.
 */
export const NORMALISE_STEPS = [unicode, zeroWidth, whitespace] as const;

/** The text as the model reads it. Pure: any string gives a well-formed string. */
export const normalise = (text: string): string =>
  NORMALISE_STEPS.reduce((current, step) => step(current), text);

/**
 * The text without disguised spelling. Normalises it, then undoes letters that are
 * spaced out, look-alikes from other alphabets, digits for letters and repeated letters,
 * and adds names to some emoji. A step changes a word only if the tokenizer knows the
 * result better. Pure. `pieces` says how well the tokenizer knows a spelling.
 */
export const fold = (text: string, pieces: PieceCount): string => {
  const joined = spacing(zeroWidth(unicode(text)));
  const plain = leetspeak(confusables(joined), pieces);
  return whitespace(emojiNames(repeats(plain, pieces)));
};
