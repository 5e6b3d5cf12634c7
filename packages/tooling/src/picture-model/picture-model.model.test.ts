import { drawPixels } from '@nightlight/testing/pictures/drawn-pictures';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLayerComparison } from './layer-by-layer.ts';
import { readNsfwjs } from './nsfwjs-package.mjs';
import { pictureModel, pictureOnnx } from './picture-model.mjs';

describe('the picture model, converted', () => {
  let model: Awaited<ReturnType<typeof readNsfwjs>>;
  let both: Awaited<ReturnType<typeof createLayerComparison>>;

  beforeAll(async () => {
    await tf.setBackend('cpu');
    model = await readNsfwjs();
    both = await createLayerComparison(model);
  });

  // The model changes rarely, and this takes half a minute.
  it.runIf(process.env['NIGHTLIGHT_RELEASE'])(
    'computes in every layer what tfjs computes',
    async () => {
      for (const index of [0, 2, 4]) {
        for (const { name, difference, largest } of await both.differences(drawPixels(index))) {
          // Single precision, summed in another order, over up to 53 convolutions.
          const allowed = name === 'probabilities' ? 3e-6 : 3e-5 * largest;
          expect(difference, name).toBeLessThan(allowed);
        }
      }
    },
  );

  it('compares more than a hundred layers', () => {
    expect(both.names.length).toBeGreaterThan(100);
  });

  it('stores its kernels as bytes and has 2.75 MB', async () => {
    const { files } = await pictureModel();
    expect(files.onnx[1].length).toBeLessThan(2_750_000);
  });

  it('has the same bytes each time it is built', () => {
    expect(Buffer.compare(pictureOnnx(model), pictureOnnx(model))).toBe(0);
  });

  it('has the five classes of nsfwjs in their order', () => {
    expect(model.classes).toEqual(['Drawing', 'Hentai', 'Neutral', 'Porn', 'Sexy']);
  });
});
