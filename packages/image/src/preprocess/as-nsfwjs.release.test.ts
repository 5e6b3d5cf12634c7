import { expect, it } from 'vitest';
import { largestDifferenceFromNsfwjs } from '../../test/difference-from-nsfwjs.ts';

it('two hundred pictures get the same verdicts as from nsfwjs', { timeout: 300_000 }, async () => {
  expect(await largestDifferenceFromNsfwjs(200)).toBeLessThan(3e-5);
});
