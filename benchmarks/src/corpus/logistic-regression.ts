/** Scales each column to mean 0 and deviation 1, by the training rows. */
const scaler = (rows: readonly (readonly number[])[]) => {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => {
    const mean = rows.reduce((sum, row) => sum + (row[c] as number), 0) / rows.length;
    const variance =
      rows.reduce((sum, row) => sum + ((row[c] as number) - mean) ** 2, 0) / rows.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  return (row: readonly number[]): number[] =>
    columns.map(({ mean, deviation }, c) => ((row[c] as number) - mean) / deviation);
};

/** Of each weight and, last, of the bias: where the mean loss rises. `rows` is one flat matrix. */
const slopes = (rows: Float64Array, labels: Float64Array, weights: Float64Array): Float64Array => {
  const width = weights.length - 1;
  const found = new Float64Array(width + 1);
  for (let i = 0, at = 0; i < labels.length; i++, at += width) {
    let logit = weights[width] as number;
    for (let c = 0; c < width; c++) logit += (rows[at + c] as number) * (weights[c] as number);
    const error = (1 / (1 + Math.exp(-logit)) - (labels[i] as number)) / labels.length;
    for (let c = 0; c < width; c++)
      found[c] = (found[c] as number) + error * (rows[at + c] as number);
    found[width] = (found[width] as number) + error;
  }
  return found;
};

/** Logistic regression by gradient descent with a little L2; returns a scorer. */
export const fitLogistic = (
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  { steps = 300, rate = 0.5, l2 = 1e-3 } = {},
): ((row: readonly number[]) => number) => {
  const scale = scaler(rows);
  const width = rows[0]?.length ?? 0;
  const scaled = Float64Array.from(rows.flatMap(scale));
  const truth = Float64Array.from(labels, Number);
  const weights = new Float64Array(width + 1);
  for (let step = 0; step < steps; step++) {
    const slope = slopes(scaled, truth, weights);
    weights.forEach((weight, c) => {
      const shrunk = c < width ? l2 * weight : 0;
      weights[c] = weight - rate * ((slope[c] as number) + shrunk);
    });
  }
  return (row) =>
    scale(row).reduce((sum, value, c) => sum + value * (weights[c] as number), weights[width] ?? 0);
};
