/** Random numbers in [0, 1) that depend only on the seed (mulberry32; Ettinger 2017). */
export type Random = () => number;

const hash = (text: string): number => {
  let value = 0x811c9dc5; // FNV-1a, 32 bits
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) as number), 0x01000193);
  return value >>> 0;
};

export const seeded = (seed: string): Random => {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
