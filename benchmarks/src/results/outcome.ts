import type { Cell } from './run-result.ts';

/** In words, what became of a cell: done, failed or left out. */
export const outcomeOf = ({ status }: Cell): string => status.replace('-', ' ');
