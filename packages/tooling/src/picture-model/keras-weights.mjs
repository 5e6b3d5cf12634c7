/** Weights of nsfwjs, { shape, bytes, scale, min }, as ONNX wants them. */

/** Bytes in the order of the axes given, and the shape that they then have. */
export const transposed = ({ shape, bytes }, order) => {
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((a, b) => a * b, 1));
  const to = order.map((axis) => shape[axis]);
  const data = new Uint8Array(bytes.length);
  for (let i = 0; i < data.length; i++) {
    let rest = i;
    let from = 0;
    for (let axis = to.length - 1; axis >= 0; axis--) {
      from += (rest % to[axis]) * strides[order[axis]];
      rest = Math.floor(rest / to[axis]);
    }
    data[i] = bytes[from];
  }
  return { shape: to, data };
};

/** Which byte is zero. A kernel without one could not be scaled without a summand. */
export const zeroOf = (name, { min, scale }) => {
  const zero = Math.round(-min / scale);
  if (Math.abs(-min / scale - zero) > 1e-3 || zero < 0 || zero > 255) {
    throw new Error(`No byte of ${name} is zero`);
  }
  return zero;
};

/** As tfjs does: in double precision, then rounded to single. */
export const floats = ({ bytes, scale, min }) =>
  Float32Array.from(bytes, (byte) => byte * scale + min);

/** Factor and summand of a batch normalisation, for each channel. Without a scale of its own that is 1. */
export const affine = (name, { epsilon, scale }, weights) => {
  const [beta, mean, variance] = ['beta', 'moving_mean', 'moving_variance'].map((part) =>
    floats(weights.get(`${name}/${part}`)),
  );
  const gamma = scale ? floats(weights.get(`${name}/gamma`)) : beta.map(() => 1);
  const factor = Array.from(gamma, (g, i) => g / Math.sqrt(variance[i] + epsilon));
  return { factor, summand: Array.from(beta, (b, i) => b - mean[i] * factor[i]) };
};
