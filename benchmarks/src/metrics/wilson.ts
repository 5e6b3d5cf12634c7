/** 95 % of a normal distribution is within this many standard deviations. */
const Z = 1.959963984540054;

/** The 95 % interval of a share after Wilson (1927), which is valid for small counts and zero. */
export const wilson = (count: number, of: number): readonly [low: number, high: number] => {
  const share = count / of;
  const scale = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
};
