import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { drawPicture } from '@nightlight/testing/pictures/drawn-pictures';
import { expect, it } from 'vitest';
import { createLayerComparison } from './layer-by-layer.ts';
import { readNsfwjs } from './nsfwjs-package.mjs';
import { secondModel } from './picture-model.mjs';

const SIZE = 299;

/** RGB from 0 to 1, in the size that this model looks at. */
const pixelsOf = (index: number): Float32Array => {
  const { data } = drawPicture(index, SIZE, SIZE);
  return Float32Array.from({ length: SIZE * SIZE * 3 }, (_, i) => {
    return (data[4 * Math.floor(i / 3) + (i % 3)] as number) / 255;
  });
};

it('the second model computes in every layer what tfjs computes', {
  timeout: 300_000,
}, async () => {
  await tf.setBackend('wasm');
  const model = await readNsfwjs('InceptionV3');
  const { names, differences } = await createLayerComparison(model);
  expect(names.length).toBeGreaterThan(200);
  for (const index of [0, 2, 4]) {
    for (const { name, difference, largest } of await differences(pixelsOf(index))) {
      const allowed = name === 'probabilities' ? 1e-5 : 1e-4 * largest;
      expect(difference, name).toBeLessThan(allowed);
    }
  }
  const { files } = await secondModel();
  expect(files.onnx[1].length).toBeLessThan(22_600_000);
});
