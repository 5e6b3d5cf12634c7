import type { Severity } from '@nightlight/core';

/** Returns the highest severity whose lowest score is reached. */
export const gradeScore = (
  score: number,
  { low, medium, high }: { readonly low: number; readonly medium: number; readonly high: number },
): Severity => {
  if (score >= high) return 'high';
  if (score >= medium) return 'medium';
  return score >= low ? 'low' : 'none';
};
