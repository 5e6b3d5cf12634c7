/** Converts weights of nsfwjs, { shape, bytes, scale, min }, to what ONNX needs. */

/** Reorders the bytes to the given order of axes. Returns them with their new shape. */
export const transpose = ({ shape, bytes }, order) => {
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

/** Returns the byte that means zero. A kernel without one could not be scaled by a factor alone. */
export const findZero = (name, { min, scale }) => {
  const zero = Math.round(-min / scale);
  if (Math.abs(-min / scale - zero) > 1e-3 || zero < 0 || zero > 255) {
    throw new Error(`No byte of ${name} is zero`);
  }
  return zero;
};

/** Dequantises like tfjs: in double precision, then rounded to single. */
export const toFloats = ({ bytes, scale, min }) =>
  Float32Array.from(bytes, (byte) => byte * scale + min);

/** Factor and summand of a batch normalisation for each channel. gamma is 1 if the layer has no scale. */
export const affine = (name, { epsilon, scale }, weights) => {
  const [beta, mean, variance] = ['beta', 'moving_mean', 'moving_variance'].map((part) =>
    toFloats(weights.get(`${name}/${part}`)),
  );
  const gamma = scale ? toFloats(weights.get(`${name}/gamma`)) : beta.map(() => 1);
  const factor = Array.from(gamma, (g, i) => g / Math.sqrt(variance[i] + epsilon));
  return { factor, summand: Array.from(beta, (b, i) => b - mean[i] * factor[i]) };
};
