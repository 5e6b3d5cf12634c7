import { it } from 'vitest';
import { takeRandomSteps } from './random-steps.fixture.ts';

it.each([1, 2])(
  '300 random steps of everybody break no promise (seed %i)',
  (seed) => takeRandomSteps(300, seed),
  // Deriving keys from codes takes long on a busy machine.
  300_000,
);
