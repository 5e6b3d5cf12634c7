import type { ModelSource } from '@nightlight/core';
import { AssetManifest, PictureModelManifest, parseManifest } from '@nightlight/runtime';

/** The files of the picture model, from the built assets folder (`npm run build`). */
export const pictureFiles = async (source: ModelSource) => {
  const root = parseManifest(AssetManifest, await source.read('manifest.json'), 'manifest.json');
  const path = root.models['picture-mobilenet']?.path ?? '';
  const manifest = parseManifest(PictureModelManifest, await source.read(path), path);
  const read = (file: keyof typeof manifest.files) =>
    source.read(path.replace('manifest.json', manifest.files[file].path));
  return { root, manifest, read };
};

/** The arguments that each backend is opened with. */
export const backendFiles = async (source: ModelSource) => {
  const { root, read } = await pictureFiles(source);
  return {
    onnx: async () => [await source.read(root.wasm.path), await read('onnx')] as const,
    tfjs: async () => ({
      wasm: await read('tfjsWasm'),
      topology: await read('tfjsTopology'),
      weights: await read('tfjsWeights'),
    }),
  };
};
