import { TextModelManifest } from '../manifest/model-manifest.ts';
import { TinyModelManifest } from '../manifest/tiny-model-manifest.ts';
import type { AssetsFolder } from './assets-folder.ts';
import type { Bytes, ModelData, OnnxFiles, Part } from './part.ts';

export interface BaseAssets extends OnnxFiles {
  readonly manifest: TextModelManifest;
  readonly tokenizer: Bytes;
  /** Files that the model refers to: its word table, if that is a file of its own. */
  readonly data: readonly ModelData[];
}

export interface TinyAssets {
  readonly manifest: TinyModelManifest;
  readonly weights: Bytes;
}

export interface BasePart extends Part<BaseAssets> {
  readonly manifest: TextModelManifest;
}

export const openBase = async (folder: AssetsFolder): Promise<BasePart> => {
  const { manifest, toAssetsPath } = await folder.open('text-base', TextModelManifest);
  const model = toAssetsPath(manifest.files.model);
  const tokenizer = toAssetsPath(manifest.files.tokenizer);
  const data = [manifest.files.words].flatMap((file) =>
    file ? [{ path: file.path, file: toAssetsPath(file) }] : [],
  );
  return {
    manifest,
    files: [model, ...data.map(({ file }) => file), tokenizer],
    needsOrt: true,
    buildAssets: ({ getBytes, getOrt }) => ({
      wasm: getOrt(),
      manifest,
      model: getBytes(model),
      tokenizer: getBytes(tokenizer),
      data: data.map(({ path, file }) => ({ path, data: getBytes(file) })),
    }),
  };
};

export const openTiny = async (folder: AssetsFolder): Promise<Part<TinyAssets>> => {
  const { manifest, toAssetsPath } = await folder.open('text-tiny', TinyModelManifest);
  const weights = toAssetsPath(manifest.files.weights);
  return {
    files: [weights],
    needsOrt: false,
    buildAssets: ({ getBytes }) => ({ manifest, weights: getBytes(weights) }),
  };
};
