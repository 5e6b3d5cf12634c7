import type { Action } from './rules.ts';

/**
 * From mild to strict. A blur is milder than a pause, because it hides only pictures; a
 * pause of an incoming message hides its text as well.
 */
const ORDER: readonly Action[] = ['allow', 'nudge', 'blur', 'pause', 'block'];

/** Sorts the stricter action first. */
export const stricterFirst = (a: Action, b: Action): number => ORDER.indexOf(b) - ORDER.indexOf(a);
