import { round } from './share.ts';
import { wilson } from './wilson.ts';

/** A share with its 95 % interval, rounded to four digits. */
export const shareWithInterval = (
  count: number,
  of: number,
): { readonly value: number; readonly low: number; readonly high: number } => {
  if (of === 0) return { value: 0, low: 0, high: 1 };
  const [low, high] = wilson(count, of);
  return { value: round(count / of), low: round(low), high: round(high) };
};
