import { expect, it } from 'vitest';
import { pdq } from './pdq.ts';

const RUNS = 20;

it('hashes one megapixel in eight orientations without a noticeable wait', () => {
  const side = 1024;
  const data = Uint8ClampedArray.from(
    { length: side * side * 4 },
    (_, i) => (i * 2654435761) >>> 24,
  );
  for (let i = 0; i < 3; i++) pdq({ data, width: side, height: side });
  const began = performance.now();
  for (let i = 0; i < RUNS; i++) pdq({ data, width: side, height: side });
  const each = (performance.now() - began) / RUNS;
  console.info(`1024 × 1024 pixels: ${each.toFixed(1)} ms`);
  expect(each).toBeLessThan(1000);
});
