/**
 * Lowest calibrated score of each confidence. Severity thresholds are in each model's
 * manifest; these two values only affect how firmly a decision is worded.
 */
export const CONFIDENCE = { medium: 0.5, high: 0.85 } as const;
