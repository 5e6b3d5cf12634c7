import { pictureBackends } from '@nightlight/testing/picture-backends';
import { expect, it } from 'vitest';
import { fetchSource } from '../sources/fetch-source.ts';
import { measureLargestDifference, pictureSessionContract } from './picture-session.contract.ts';

const { onnx, tfjs } = pictureBackends(fetchSource(new URL('/nightlight/', location.href)));

pictureSessionContract('ONNX Runtime in Chromium', onnx);
pictureSessionContract('tfjs in Chromium', tfjs);

it('both backends return the same probabilities', async () => {
  const [one, other] = await Promise.all([onnx(), tfjs()]);
  expect(await measureLargestDifference(one, other, 40)).toBeLessThan(1e-4);
  await Promise.all([one.dispose(), other.dispose()]);
});
