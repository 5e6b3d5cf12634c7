/** Number of different bits of two hex hashes of equal length. */
export const countDifferentBits = (a: string, b: string): number => {
  let bits = 0;
  for (let i = 0; i < a.length; i++) {
    const four = Number.parseInt(a[i] as string, 16) ^ Number.parseInt(b[i] as string, 16);
    bits += four.toString(2).replaceAll('0', '').length;
  }
  return bits;
};
