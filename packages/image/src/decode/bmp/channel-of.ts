/**
 * Returns a function that extracts the bits of a mask from a pixel, scaled to 0 to 255.
 * If the mask is empty, the function returns `emptyValue`.
 */
export const createChannelReader = (
  mask: number,
  emptyValue: number,
): ((pixel: number) => number) => {
  if (mask === 0) return () => emptyValue;
  const shift = 31 - Math.clz32(mask & -mask);
  const maxValue = mask >>> shift;
  return (pixel) => Math.round((((pixel & mask) >>> shift) * 255) / maxValue);
};
