/** Scales each column to mean 0 and deviation 1, using the training rows. */
const fitScaler = (rows: readonly (readonly number[])[]) => {
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

/** Solves `matrix * x = right` by Gaussian elimination. The matrix is symmetric and positive definite. */
const solve = (matrix: readonly Float64Array[], right: Float64Array): Float64Array => {
  const size = right.length;
  const rows = matrix.map((row, i) => Float64Array.of(...row, right[i] as number));
  for (let pivot = 0; pivot < size; pivot++) {
    const top = rows[pivot] as Float64Array;
    for (const row of rows.slice(pivot + 1)) {
      const factor = (row[pivot] as number) / (top[pivot] as number);
      for (let c = pivot; c <= size; c++) row[c] = (row[c] as number) - factor * (top[c] as number);
    }
  }
  const found = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as Float64Array;
    let rest = row[size] as number;
    for (let c = i + 1; c < size; c++) rest -= (row[c] as number) * (found[c] as number);
    found[i] = rest / (row[i] as number);
  }
  return found;
};

/**
 * Gradient and Hessian of the mean loss. `rows` is one flat matrix whose last column is
 * 1, for the bias.
 */
const derivatives = (rows: Float64Array, labels: Float64Array, weights: Float64Array) => {
  const width = weights.length;
  const slope = new Float64Array(width);
  const curvature = Array.from({ length: width }, () => new Float64Array(width));
  for (let i = 0, at = 0; i < labels.length; i++, at += width) {
    let logit = 0;
    for (let c = 0; c < width; c++) logit += (rows[at + c] as number) * (weights[c] as number);
    const probability = 1 / (1 + Math.exp(-logit));
    const error = (probability - (labels[i] as number)) / labels.length;
    const spread = (probability * (1 - probability)) / labels.length;
    for (let c = 0; c < width; c++) {
      const value = rows[at + c] as number;
      slope[c] = (slope[c] as number) + error * value;
      const line = curvature[c] as Float64Array;
      const weighted = spread * value;
      for (let d = 0; d <= c; d++)
        line[d] = (line[d] as number) + weighted * (rows[at + d] as number);
    }
  }
  for (let c = 0; c < width; c++)
    for (let d = 0; d < c; d++)
      (curvature[d] as Float64Array)[c] = (curvature[c] as Float64Array)[d] as number;
  return { slope, curvature };
};

/** Logistic regression by Newton's method with a little L2; returns a scorer. */
export const fitLogistic = (
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  { maxSteps = 25, tolerance = 1e-6, l2 = 1e-3 } = {},
): ((row: readonly number[]) => number) => {
  const scale = fitScaler(rows);
  const width = rows[0]?.length ?? 0;
  const scaled = new Float64Array(rows.length * (width + 1)).fill(1);
  rows.forEach((row, i) => {
    scaled.set(scale(row), i * (width + 1));
  });
  const truth = Float64Array.from(labels, Number);
  const weights = new Float64Array(width + 1);
  for (let step = 0; step < maxSteps; step++) {
    const { slope, curvature } = derivatives(scaled, truth, weights);
    for (let c = 0; c <= width; c++) {
      // The bias gets almost no L2: just enough to be solvable if all labels are equal.
      const shrink = c < width ? l2 : 1e-9;
      slope[c] = (slope[c] as number) + shrink * (weights[c] as number);
      const line = curvature[c] as Float64Array;
      line[c] = (line[c] as number) + shrink;
    }
    const change = solve(curvature, slope);
    for (let c = 0; c <= width; c++) weights[c] = (weights[c] as number) - (change[c] as number);
    if (Math.max(...change.map(Math.abs)) < tolerance) break;
  }
  return (row) =>
    scale(row).reduce((sum, value, c) => sum + value * (weights[c] as number), weights[width] ?? 0);
};
