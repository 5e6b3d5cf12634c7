import { pictureBackends } from '@nightlight/testing/picture-backends';
import { expect, it } from 'vitest';
import { fetchSource } from '../sources/fetch-source.ts';
import { largestDifference, pictureSessionContract } from './picture-session.contract.ts';

const { onnx, tfjs } = pictureBackends(fetchSource(new URL('/nightlight/', location.href)));

pictureSessionContract('ONNX Runtime in Chromium', onnx);
pictureSessionContract('tfjs in Chromium', tfjs);

it('a picture gets the same verdict from both backends', async () => {
  const [one, other] = await Promise.all([onnx(), tfjs()]);
  expect(await largestDifference(one, other, 40)).toBeLessThan(1e-4);
  await Promise.all([one.dispose(), other.dispose()]);
});
