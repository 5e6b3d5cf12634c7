import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as tf from '@tensorflow/tfjs';
import * as ort from 'onnxruntime-web/wasm';
import { kerasToOnnx } from './keras-to-onnx.mjs';
import type { readNsfwjs } from './nsfwjs-package.mjs';
import { pictureOnnx, readInputShape } from './picture-model.mjs';

type Model = Awaited<ReturnType<typeof readNsfwjs>>;

/** The largest difference between two tensors, and the largest absolute value of the first. */
const compare = (channelsLast: tf.Tensor, channelsFirst: Float32Array) => {
  const values = channelsLast.dataSync();
  const [, rows = 1, columns = 1, channels = 1] =
    channelsLast.rank === 4 ? channelsLast.shape : [1, 1, 1, channelsLast.size];
  const places = rows * columns;
  let [difference, largest] = [0, 0];
  values.forEach((value, i) => {
    const other = channelsFirst[(i % channels) * places + Math.floor(i / channels)] as number;
    difference = Math.max(difference, Math.abs(value - other));
    largest = Math.max(largest, Math.abs(value));
  });
  return { difference, largest };
};

export interface LayerDifference {
  readonly name: string;
  readonly difference: number;
  /** The largest absolute value of the layer. */
  readonly largest: number;
}

/** Loads the original model with tfjs and the converted one, so that `differences()` can compare the output of every layer. */
export const createLayerComparison = async (model: Model) => {
  const shape = readInputShape(model) as [number, number, number, number];
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = new Uint8Array(
    readFileSync(
      createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
    ),
  ).buffer;
  const original = await tf.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: model.topology.modelTopology,
      weightSpecs: model.topology.weightsManifest[0].weights,
      weightData: new Uint8Array(model.bytes).buffer,
    }),
  );
  const { folded: mergedLayers } = kerasToOnnx(model.layers, model.weights, 'pixels');
  const names = original.layers
    .map(({ name }) => name)
    .filter((name) => !mergedLayers.includes(name));
  const outputs = names.map((name) => original.getLayer(name).output as tf.SymbolicTensor);
  const originalWithAllOutputs = tf.model({ inputs: original.inputs, outputs });
  // The last layer is already the output `probabilities`.
  const converted = await ort.InferenceSession.create(pictureOnnx(model, names.slice(0, -1)));

  return {
    names,
    async differences(pixels: Float32Array): Promise<readonly LayerDifference[]> {
      const actual = await converted.run({ pixels: new ort.Tensor('float32', pixels, shape) });
      const expected = originalWithAllOutputs.predict(tf.tensor4d(pixels, shape)) as tf.Tensor[];
      return expected.map((tensor, i) => {
        const name = i === names.length - 1 ? 'probabilities' : (names[i] as string);
        return { name, ...compare(tensor, actual[name]?.data as Float32Array) };
      });
    },
  };
};
