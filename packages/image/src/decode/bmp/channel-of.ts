/** Extracts the bits of a mask from a pixel, scaled to 0 to 255; `none` if the mask is empty. */
export const channelOf = (mask: number, none: number): ((pixel: number) => number) => {
  if (mask === 0) return () => none;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return (pixel) => Math.round((((pixel & mask) >>> shift) * 255) / most);
};
