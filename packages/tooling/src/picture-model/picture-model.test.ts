import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs';
import * as ort from 'onnxruntime-web/wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPixels } from '../../../runtime/test/drawn-pictures.ts';
import { kerasToOnnx } from './keras-to-onnx.mjs';
import { readNsfwjs } from './nsfwjs-package.mjs';
import { INPUT, pictureModel, pictureOnnx } from './picture-model.mjs';

type Model = Awaited<ReturnType<typeof readNsfwjs>>;
const shape = INPUT as [number, number, number, number];

/** Largest difference and largest value of two tensors, one channels last, one channels first. */
const compare = (last: tf.Tensor, first: Float32Array) => {
  const values = last.dataSync();
  const [, rows = 1, columns = 1, channels = 1] =
    last.rank === 4 ? last.shape : [1, 1, 1, last.size];
  const places = rows * columns;
  let [difference, largest] = [0, 0];
  values.forEach((value, i) => {
    const other = first[(i % channels) * places + Math.floor(i / channels)] as number;
    difference = Math.max(difference, Math.abs(value - other));
    largest = Math.max(largest, Math.abs(value));
  });
  return { difference, largest };
};

describe('the picture model, converted', () => {
  let model: Model;
  let original: tf.LayersModel;
  let names: string[];
  let converted: ort.InferenceSession;

  beforeAll(async () => {
    await tf.setBackend('cpu');
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmBinary = new Uint8Array(
      readFileSync(
        createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
      ),
    ).buffer;
    model = await readNsfwjs();
    original = await tf.loadLayersModel(
      tf.io.fromMemory({
        modelTopology: model.topology.modelTopology,
        weightSpecs: model.topology.weightsManifest[0].weights,
        weightData: new Uint8Array(model.bytes).buffer,
      }),
    );
    const { folded } = kerasToOnnx(model.layers, model.weights, 'pixels');
    names = original.layers.map(({ name }) => name).filter((name) => !folded.includes(name));
    const traced = names.slice(0, -1);
    converted = await ort.InferenceSession.create(pictureOnnx(model, traced));
  });

  it('computes in every layer what tfjs computes', async () => {
    const outputs = names.map((name) => original.getLayer(name).output as tf.SymbolicTensor);
    const whole = tf.model({ inputs: original.inputs, outputs });
    for (const index of [0, 2, 4]) {
      const pixels = drawPixels(index);
      const found = await converted.run({ pixels: new ort.Tensor('float32', pixels, shape) });
      const expected = whole.predict(tf.tensor4d(pixels, shape)) as tf.Tensor[];
      expected.forEach((tensor, i) => {
        const name = i === names.length - 1 ? 'probabilities' : (names[i] as string);
        const { difference, largest } = compare(tensor, found[name]?.data as Float32Array);
        // Single precision, summed in another order, over up to 53 convolutions.
        const allowed = name === 'probabilities' ? 3e-6 : 3e-5 * largest;
        expect(difference, name).toBeLessThan(allowed);
      });
    }
  });

  it('compares more than a hundred layers', () => {
    expect(names.length).toBeGreaterThan(100);
  });

  it('keeps the kernels as bytes: 2.75 MB', async () => {
    const { files } = await pictureModel();
    expect(files.onnx[1].length).toBeLessThan(2_750_000);
  });

  it('comes out the same to the byte, however often it is built', () => {
    expect(Buffer.compare(pictureOnnx(model), pictureOnnx(model))).toBe(0);
  });

  it('has the five classes of nsfwjs in their order', () => {
    expect(model.classes).toEqual(['Drawing', 'Hentai', 'Neutral', 'Porn', 'Sexy']);
  });
});
