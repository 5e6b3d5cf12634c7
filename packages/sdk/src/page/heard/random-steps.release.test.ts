import { it } from 'vitest';
import { takeRandomSteps } from './random-steps.fixture.ts';

it('10,000 random steps of everybody break no promise', async () => {
  for (let seed = 100; seed < 110; seed++) await takeRandomSteps(1000, seed);
}, 3_600_000);
