import type { Action } from './rules.ts';

/** A blur veils a picture and shows the text; a pause of an incoming message veils both. */
const ORDER: readonly Action[] = ['allow', 'nudge', 'blur', 'pause', 'block'];

/** Sorts the stricter action first. */
export const stricterFirst = (a: Action, b: Action): number => ORDER.indexOf(b) - ORDER.indexOf(a);
