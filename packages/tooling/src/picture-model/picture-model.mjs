/** Converts the picture models of the installed nsfwjs to files in memory. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kerasToOnnx } from './keras-to-onnx.mjs';
import { readNsfwjs } from './nsfwjs-package.mjs';
import { onnxFile } from './onnx-file.mjs';
import { THRESHOLDS } from './thresholds.mjs';

const require = createRequire(import.meta.url);

export const PICTURE_MODEL = 'picture-mobilenet';
/** Runs if the first model is unsure. It exists only if the host added it to the assets folder. */
export const SECOND_MODEL = 'picture-inception';

/** The input shape of a model: [1, rows, columns, channels]. */
export const readInputShape = ({ layers }) => [1, ...layers[0].config.batch_input_shape.slice(1)];

/** Converts a model to ONNX bytes. The tensors of the layers in `traced` become outputs too, so that a test can compare them. */
export const pictureOnnx = (model, traced = []) => {
  const { layers, weights, source, classes } = model;
  const { nodes, tensors, output } = kerasToOnnx(layers, weights, 'pixels');
  nodes.find((node) => node.output === output).output = 'probabilities';
  return onnxFile({
    name: source.model === 'MobileNetV2' ? PICTURE_MODEL : SECOND_MODEL,
    doc: `${source.model} of ${source.package} ${source.version} (MIT), converted`,
    nodes,
    tensors,
    inputs: [{ name: 'pixels', shape: readInputShape(model) }],
    outputs: [
      { name: 'probabilities', shape: [1, classes.length] },
      ...traced.map((name) => ({ name })),
    ],
  });
};

/** A manifest without `files`, because sizes and checksums are added when they are written. */
const createManifest = (id, model) => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../../image/package.json', import.meta.url), 'utf8'),
  );
  return {
    format: 1,
    id,
    version,
    task: 'picture-classification',
    licence: 'MIT',
    source: model.source,
    input: { shape: readInputShape(model), channels: 'RGB', range: [0, 1] },
    preprocessing: {
      background: [255, 255, 255],
      resize: 'bilinear',
      alignCorners: true,
      fit: 'stretch',
    },
    classes: model.classes,
    thresholds: THRESHOLDS,
  };
};

/**
 * Returns { manifest, files: { name: [path, bytes] }, licence }: the ONNX model for the
 * default backend, and for tfjs its WebAssembly, the topology and the weights of nsfwjs.
 */
export const pictureModel = async () => {
  const model = await readNsfwjs();
  return {
    manifest: createManifest(PICTURE_MODEL, model),
    files: {
      onnx: ['model.onnx', pictureOnnx(model)],
      tfjsTopology: ['tfjs-topology.json', Buffer.from(JSON.stringify(model.topology))],
      tfjsWeights: ['tfjs-weights.bin', model.bytes],
      tfjsWasm: [
        'tfjs-backend-wasm-simd.wasm',
        readFileSync(
          require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
        ),
      ],
    },
    licence: model.licence,
  };
};

/** The same for InceptionV3, for ONNX Runtime only. */
export const secondModel = async () => {
  const model = await readNsfwjs('InceptionV3');
  return {
    manifest: createManifest(SECOND_MODEL, model),
    files: { onnx: ['model.onnx', pictureOnnx(model)] },
    licence: model.licence,
  };
};
