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

/** Logistic regression by gradient descent with a little L2; returns a scorer. */
export const fitLogistic = (
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  { steps = 300, rate = 0.5, l2 = 1e-3 } = {},
): ((row: readonly number[]) => number) => {
  const scale = scaler(rows);
  const scaled = rows.map(scale);
  const weights = new Array<number>(scaled[0]?.length ?? 0).fill(0);
  let bias = 0;
  const logit = (row: readonly number[]): number =>
    row.reduce((sum, value, c) => sum + value * (weights[c] as number), bias);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => l2 * weight);
    let biasGradient = 0;
    scaled.forEach((row, i) => {
      const error = (1 / (1 + Math.exp(-logit(row))) - Number(labels[i])) / scaled.length;
      biasGradient += error;
      row.forEach((value, c) => {
        gradient[c] = (gradient[c] as number) + error * value;
      });
    });
    bias -= rate * biasGradient;
    gradient.forEach((slope, c) => {
      weights[c] = (weights[c] as number) - rate * slope;
    });
  }
  return (row) => logit(scale(row));
};
