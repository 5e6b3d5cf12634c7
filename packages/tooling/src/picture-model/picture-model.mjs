/** The picture model from the installed nsfwjs, as files in memory. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { kerasToOnnx } from './keras-to-onnx.mjs';
import { readNsfwjs } from './nsfwjs-package.mjs';
import { onnxFile } from './onnx-file.mjs';
import { THRESHOLDS } from './thresholds.mjs';

const require = createRequire(import.meta.url);

export const PICTURE_MODEL = 'picture-mobilenet';
/** Rows, columns and channels that the model looks at. */
export const INPUT = [1, 224, 224, 3];

/** ONNX bytes. `traced` names layers whose tensors become outputs too, to compare them one by one. */
export const pictureOnnx = ({ layers, weights, source, classes }, traced = []) => {
  const { nodes, tensors, output } = kerasToOnnx(layers, weights, 'pixels');
  nodes.find((node) => node.output === output).output = 'probabilities';
  return onnxFile({
    name: PICTURE_MODEL,
    doc: `${source.model} of ${source.package} ${source.version} (MIT), converted`,
    nodes,
    tensors,
    inputs: [{ name: 'pixels', shape: INPUT }],
    outputs: [
      { name: 'probabilities', shape: [1, classes.length] },
      ...traced.map((name) => ({ name })),
    ],
  });
};

/**
 * { manifest, files: { path: bytes } }: ONNX for the default backend, and for
 * tfjs its own WebAssembly, the topology and the weights as nsfwjs has them. The
 * manifest lacks `files`: whoever writes them knows their sizes and sums.
 */
export const pictureModel = async () => {
  const model = await readNsfwjs();
  const { version } = JSON.parse(
    readFileSync(new URL('../../../image/package.json', import.meta.url), 'utf8'),
  );
  return {
    manifest: {
      format: 1,
      id: PICTURE_MODEL,
      version,
      task: 'picture-classification',
      licence: 'MIT',
      source: model.source,
      input: { shape: INPUT, channels: 'RGB', range: [0, 1] },
      preprocessing: {
        background: [255, 255, 255],
        resize: 'bilinear',
        alignCorners: true,
        fit: 'stretch',
      },
      classes: model.classes,
      thresholds: THRESHOLDS,
    },
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
