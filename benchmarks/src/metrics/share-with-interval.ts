import { round } from './share.ts';

/** 1.96²: 95 % of a normal distribution is within ±1.96. */
const Z2 = 1.959964 ** 2;

/**
 * A share with its 95 % interval after Wilson (1927), which is valid for small counts
 * and zero.
 */
export const shareWithInterval = (
  count: number,
  of: number,
): { readonly value: number; readonly low: number; readonly high: number } => {
  if (of === 0) return { value: 0, low: 0, high: 1 };
  const share = count / of;
  const middle = (share + Z2 / (2 * of)) / (1 + Z2 / of);
  const half =
    (Math.sqrt(Z2) / (1 + Z2 / of)) * Math.sqrt((share * (1 - share)) / of + Z2 / (4 * of ** 2));
  return {
    value: round(share),
    low: round(Math.max(0, middle - half)),
    high: round(Math.min(1, middle + half)),
  };
};
