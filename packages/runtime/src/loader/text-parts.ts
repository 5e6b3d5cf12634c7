import { TextModelManifest } from '../manifest/model-manifest.ts';
import { TinyModelManifest } from '../manifest/tiny-model-manifest.ts';
import type { AssetsFolder } from './assets-folder.ts';
import type { Bytes, OnnxFiles, Part } from './part.ts';

export interface BaseAssets extends OnnxFiles {
  readonly manifest: TextModelManifest;
  readonly tokenizer: Bytes;
}

export interface TinyAssets {
  readonly manifest: TinyModelManifest;
  readonly weights: Bytes;
}

export interface BasePart extends Part<BaseAssets> {
  readonly manifest: TextModelManifest;
}

export const openBase = async (folder: AssetsFolder): Promise<BasePart> => {
  const { manifest, inFolder } = await folder.open('text-base', TextModelManifest);
  const model = inFolder(manifest.files.model);
  const tokenizer = inFolder(manifest.files.tokenizer);
  return {
    manifest,
    files: [model, tokenizer],
    needsOrt: true,
    assets: ({ bytes, ort }) => ({
      wasm: ort(),
      manifest,
      model: bytes(model),
      tokenizer: bytes(tokenizer),
    }),
  };
};

export const openTiny = async (folder: AssetsFolder): Promise<Part<TinyAssets>> => {
  const { manifest, inFolder } = await folder.open('text-tiny', TinyModelManifest);
  const weights = inFolder(manifest.files.weights);
  return {
    files: [weights],
    needsOrt: false,
    assets: ({ bytes }) => ({ manifest, weights: bytes(weights) }),
  };
};
