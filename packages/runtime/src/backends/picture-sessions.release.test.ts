import { fileURLToPath } from 'node:url';
import { pictureBackends } from '@nightlight/testing/picture-backends';
import { expect, it } from 'vitest';
import { fileSource } from '../sources/file-source.ts';
import { measureLargestDifference } from './picture-session.contract.ts';

const assets = fileURLToPath(new URL('../../../sdk/dist/assets', import.meta.url));

it('both backends return the same probabilities for two hundred pictures', {
  timeout: 300_000,
}, async () => {
  const { onnx, tfjs } = pictureBackends(fileSource(assets));
  const [one, other] = await Promise.all([onnx(), tfjs()]);
  expect(await measureLargestDifference(one, other, 200)).toBeLessThan(1e-4);
  await Promise.all([one.dispose(), other.dispose()]);
});
