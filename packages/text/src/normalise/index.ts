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
 * What every text goes through. The order matters: NFKC turns some characters
 * into invisible ones or spaces, so it comes first; taking out the invisible can
 * leave spaces side by side, so white space comes last. `models/training/` does
 * the same, step by step.
 */
export const NORMALISE_STEPS = [unicode, zeroWidth, whitespace] as const;

/** What the model reads. Pure; any string in, a well-formed string out. */
export const normalise = (text: string): string =>
  NORMALISE_STEPS.reduce((current, step) => step(current), text);

/**
 * The text without its disguise: normalised, and words drawn apart, foreign
 * look-alikes, digits for letters, held-down keys and telling emoji brought back
 * to plain words. Each step leaves alone what the tokenizer knows better as it
 * stands. Pure. `pieces` says how well a spelling is known.
 */
export const fold = (text: string, pieces: PieceCount): string => {
  const joined = spacing(zeroWidth(unicode(text)));
  const plain = leetspeak(confusables(joined), pieces);
  return whitespace(emojiNames(repeats(plain, pieces)));
};
