import type { Action } from './rules.ts';

const ORDER: readonly Action[] = ['allow', 'nudge', 'pause', 'blur', 'block'];

/** Sorts the stricter action first. */
export const stricterFirst = (a: Action, b: Action): number => ORDER.indexOf(b) - ORDER.indexOf(a);
