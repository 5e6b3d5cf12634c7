import { unicode } from './unicode/unicode.ts';
import { whitespace } from './whitespace/whitespace.ts';
import { zeroWidth } from './zero-width/zero-width.ts';

/**
 * The order matters: NFKC turns some characters into invisible ones or spaces,
 * so it comes first; taking out the invisible can leave spaces side by side, so
 * white space comes last. `models/training/` does the same, step by step.
 */
export const NORMALISE_STEPS = [unicode, zeroWidth, whitespace] as const;

/** What the model reads. Pure; any string in, a well-formed string out. */
export const normalise = (text: string): string =>
  NORMALISE_STEPS.reduce((current, step) => step(current), text);
