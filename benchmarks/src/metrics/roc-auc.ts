/**
 * Area under the ROC curve by the rank-sum (Mann–Whitney U); ties count half. 0.5 is
 * chance, 1 is perfect; `NaN` if one class is missing.
 */
export const rocAuc = (scores: readonly number[], labels: readonly boolean[]): number => {
  const order = scores
    .map((_, i) => i)
    .sort((a, b) => (scores[a] as number) - (scores[b] as number));
  let positives = 0;
  let rankSum = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && scores[order[end] as number] === scores[order[start] as number])
      end++;
    const rank = (start + 1 + end) / 2;
    for (let k = start; k < end; k++) {
      if (labels[order[k] as number]) {
        positives++;
        rankSum += rank;
      }
    }
    start = end;
  }
  const negatives = scores.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
};
