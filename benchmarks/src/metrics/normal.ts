/** Numerators and denominators of Cody's rational approximations of erfc (1969), three ranges. */
const SMALL = {
  p: [
    3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
    0.18577770618460315,
  ],
  q: [23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
};
const MIDDLE = {
  p: [
    0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001, 881.952221241769,
    1712.0476126340707, 2051.0783778260716, 1230.3393547979972, 2.1531153547440383e-8,
  ],
  q: [
    15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903,
    3290.7992357334597, 4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
};
const LARGE = {
  p: [
    0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.01608378514874228,
    0.0006587491615298378, 0.016315387137302097,
  ],
  q: [
    2.568520192289822, 1.8729528499234604, 0.5279051029514285, 0.06051834131244132,
    0.0023352049762686918,
  ],
};
const SQRT_PI = Math.sqrt(Math.PI);

const ratio = (
  { p, q }: { readonly p: readonly number[]; readonly q: readonly number[] },
  x: number,
): number => {
  let numerator = (p.at(-1) as number) * x;
  let denominator = x;
  for (let i = 0; i < q.length - 1; i++) {
    numerator = (numerator + (p[i] as number)) * x;
    denominator = (denominator + (q[i] as number)) * x;
  }
  const last = q.length - 1;
  return (numerator + (p[last] as number)) / (denominator + (q[last] as number));
};

/** The complementary error function of x ≥ 0, to 1e-15. */
const erfc = (x: number): number => {
  if (x <= 0.46875) return 1 - x * ratio(SMALL, x * x);
  if (x <= 4) return Math.exp(-x * x) * ratio(MIDDLE, x);
  const inverse = 1 / (x * x);
  return (Math.exp(-x * x) * (1 / SQRT_PI - inverse * ratio(LARGE, inverse))) / x;
};

/** The two-sided p-value of a standard normal z. */
export const twoSidedP = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);
