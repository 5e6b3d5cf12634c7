import { fileURLToPath } from 'node:url';
import { pictureBackends } from '@nightlight/testing/picture-backends';
import { expect, it } from 'vitest';
import { fileSource } from '../sources/file-source.ts';
import { largestDifference } from './picture-session.contract.ts';

const assets = fileURLToPath(new URL('../../../sdk/dist/assets', import.meta.url));

it('two hundred pictures get the same verdicts from both backends', {
  timeout: 300_000,
}, async () => {
  const { onnx, tfjs } = pictureBackends(fileSource(assets));
  const [one, other] = await Promise.all([onnx(), tfjs()]);
  expect(await largestDifference(one, other, 200)).toBeLessThan(1e-4);
  await Promise.all([one.dispose(), other.dispose()]);
});
