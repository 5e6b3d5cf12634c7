import { computeBuckets, MAX_BUCKETS } from './features.ts';
import { SPAN, type TinyWeights } from './weights.ts';
import { WINDOW_WORDS } from './windows.ts';

/**
 * Runs one window of 1 to `WINDOW_WORDS` words. Writes one logit per kind to `outputs`, then the
 * risk: the logit of how likely base is to find something in this window.
 */
export type TinyNetwork = (words: readonly string[], outputs: Float32Array) => void;

/**
 * Creates the network: word vectors, one convolution with ReLU, max and mean pooling, linear heads,
 * and a hidden layer before the risk. All buffers are allocated once, so a keystroke creates little
 * garbage.
 */
export const createNetwork = (weights: TinyWeights): TinyNetwork => {
  const { buckets, vector, channels, table, scales, convolution, convolutionBias } = weights;
  const wordBuckets = new Uint32Array(MAX_BUCKETS);
  /** One row per word, with an empty row before the first and after the last. */
  const vectors = new Float32Array((WINDOW_WORDS + SPAN - 1) * vector);
  const activations = new Float32Array(channels);
  /** The max of each channel, then the mean of each channel. */
  const pooled = new Float32Array(2 * channels);

  /** Adds the mean of the vectors of a word's buckets to its row, which must be zero. */
  const embed = (word: string, row: number): void => {
    const count = computeBuckets(word, buckets, wordBuckets);
    const start = row * vector;
    for (let b = 0; b < count; b++) {
      const bucket = wordBuckets[b] as number;
      const scale = (scales[bucket] as number) / count;
      const from = bucket * vector;
      for (let i = 0; i < vector; i++)
        vectors[start + i] = (vectors[start + i] as number) + scale * (table[from + i] as number);
    }
  };

  /**
   * Computes the convolution at a word, before ReLU. Adjacent rows are one long vector. The loop
   * takes four numbers at a time (`vector` is a multiple of four), because loading and storing `activations` would otherwise take half
   * of the time.
   */
  const convolve = (row: number): void => {
    activations.set(convolutionBias);
    for (let i = 0; i < SPAN * vector; i += 4) {
      const from = row * vector + i;
      const x0 = vectors[from] as number;
      const x1 = vectors[from + 1] as number;
      const x2 = vectors[from + 2] as number;
      const x3 = vectors[from + 3] as number;
      const w0 = i * channels;
      const w1 = w0 + channels;
      const w2 = w1 + channels;
      const w3 = w2 + channels;
      for (let c = 0; c < channels; c++)
        activations[c] =
          (activations[c] as number) +
          x0 * (convolution[w0 + c] as number) +
          x1 * (convolution[w1 + c] as number) +
          x2 * (convolution[w2 + c] as number) +
          x3 * (convolution[w3 + c] as number);
    }
  };

  /** Adds one word to both poolings, after ReLU. */
  const pool = (meanWeight: number): void => {
    for (let c = 0; c < channels; c++) {
      const x = activations[c] as number;
      if (x <= 0) continue;
      if (x > (pooled[c] as number)) pooled[c] = x;
      pooled[channels + c] = (pooled[channels + c] as number) + x * meanWeight;
    }
  };

  const computeDotProduct = (rows: Float32Array, row: number, bias: number): number => {
    let sum = bias;
    const from = row * pooled.length;
    for (let c = 0; c < pooled.length; c++)
      sum += (pooled[c] as number) * (rows[from + c] as number);
    return sum;
  };

  const computeRisk = (): number => {
    let sum = weights.riskBias[0] as number;
    for (let unit = 0; unit < weights.hidden; unit++) {
      const x = computeDotProduct(weights.hiddenLayer, unit, weights.hiddenBias[unit] as number);
      if (x > 0) sum += x * (weights.risk[unit] as number);
    }
    return sum;
  };

  return (words, outputs) => {
    vectors.fill(0);
    pooled.fill(0);
    words.forEach((word, i) => {
      embed(word, i + 1);
    });
    for (let row = 0; row < words.length; row++) {
      convolve(row);
      pool(1 / words.length);
    }
    const heads = weights.outputs - 1;
    for (let head = 0; head < heads; head++)
      outputs[head] = computeDotProduct(weights.heads, head, weights.headBias[head] as number);
    outputs[heads] = computeRisk();
  };
};
