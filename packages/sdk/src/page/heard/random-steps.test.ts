import { it } from 'vitest';
import { takeRandomSteps } from './random-steps.fixture.ts';

it.each([1, 2])('300 random steps of everybody break no promise (seed %i)', async (seed) => {
  await takeRandomSteps(300, seed);
});
