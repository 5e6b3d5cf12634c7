import { expect, it } from 'vitest';
import { largestDifferenceFromNsfwjs } from '../../test/difference-from-nsfwjs.ts';

it('a picture gets the same verdict as from nsfwjs, starting from its pixels', async () => {
  expect(await largestDifferenceFromNsfwjs(20)).toBeLessThan(3e-5);
});
