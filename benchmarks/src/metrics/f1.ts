/** Harmonic mean of precision and recall. 0 if nothing is found; `NaN` without alarms and positives. */
export const f1 = (flagged: readonly boolean[], labels: readonly boolean[]): number => {
  let [hits, alarms, positives] = [0, 0, 0];
  for (const [i, isFlagged] of flagged.entries()) {
    if (isFlagged) alarms++;
    if (labels[i]) positives++;
    if (isFlagged && labels[i]) hits++;
  }
  return (2 * hits) / (alarms + positives);
};
