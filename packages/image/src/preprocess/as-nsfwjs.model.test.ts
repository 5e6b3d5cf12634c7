import { expect, it } from 'vitest';
import { largestDifferenceFromNsfwjs } from '../../test/difference-from-nsfwjs.ts';

it('a picture gets the verdict that nsfwjs gives, all the way from its pixels', async () => {
  expect(await largestDifferenceFromNsfwjs(20)).toBeLessThan(3e-5);
});
