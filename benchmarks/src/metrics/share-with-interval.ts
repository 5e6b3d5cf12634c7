import { round } from './share.ts';

/** 1.96²: the normal distribution holds 95 % within. */
const Z2 = 1.959964 ** 2;

/** A share of so many, with the 95 % interval of Wilson (1927), which holds for small counts and none. */
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
