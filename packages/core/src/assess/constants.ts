/**
 * Calibrated score from which a severity is held with this confidence. The
 * thresholds of severity lie in each model's manifest; these two say only how
 * firmly a decision may be worded.
 */
export const CONFIDENCE = { medium: 0.5, high: 0.85 } as const;
