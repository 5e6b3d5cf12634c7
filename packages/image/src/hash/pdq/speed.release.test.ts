import { measureTimeRatio } from '@nightlight/testing/time-ratio';
import { expect, it } from 'vitest';
import { pdq } from './pdq.ts';

const pictureOf = (side: number) => ({
  data: Uint8ClampedArray.from({ length: side * side * 4 }, (_, i) => (i * 2654435761) >>> 24),
  width: side,
  height: side,
});

it('the time to hash a picture grows linearly with its pixels', async () => {
  const [small, large] = [pictureOf(512), pictureOf(1024)];
  const ratio = await measureTimeRatio(
    () => pdq(large),
    () => {
      for (let i = 0; i < 4; i++) pdq(small);
    },
    20,
  );
  expect(ratio).toBeLessThan(2);
});
