import {
  PictureModelManifest,
  SecondPictureModelManifest,
} from '../manifest/picture-model-manifest.ts';
import type { AssetsFolder } from './assets-folder.ts';
import type { Bytes, OnnxFiles, Part } from './part.ts';

/** Which picture models to load, and what runs the first one. ONNX Runtime always runs the second. */
export interface PictureChoice {
  readonly backend: 'onnx' | 'tfjs';
  /** A larger model that is asked when the first one is unsure. Not in every assets folder. */
  readonly secondOpinion: boolean;
}

interface TfjsFiles {
  readonly wasm: Bytes;
  readonly topology: Bytes;
  readonly weights: Bytes;
}

type FirstFiles =
  | ({ readonly backend: 'onnx' } & OnnxFiles)
  | ({ readonly backend: 'tfjs' } & TfjsFiles);

type SecondModel = { readonly manifest: SecondPictureModelManifest } & OnnxFiles;

export interface PictureAssets {
  readonly manifest: PictureModelManifest;
  readonly files: FirstFiles;
  readonly second?: SecondModel;
}

type Model = Awaited<ReturnType<typeof openFirst>>;

const openFirst = (folder: AssetsFolder) => folder.open('picture-mobilenet', PictureModelManifest);

const onnxFiles = ({ manifest, inFolder }: Model): Part<FirstFiles> => {
  const model = inFolder(manifest.files.onnx);
  return {
    files: [model],
    needsOrt: true,
    assets: ({ bytes, ort }) => ({ backend: 'onnx', wasm: ort(), model: bytes(model) }),
  };
};

const tfjsFiles = ({ manifest, inFolder }: Model): Part<FirstFiles> => {
  const wasm = inFolder(manifest.files.tfjsWasm);
  const topology = inFolder(manifest.files.tfjsTopology);
  const weights = inFolder(manifest.files.tfjsWeights);
  return {
    files: [wasm, topology, weights],
    needsOrt: false,
    assets: ({ bytes }) => ({
      backend: 'tfjs',
      wasm: bytes(wasm),
      topology: bytes(topology),
      weights: bytes(weights),
    }),
  };
};

const openSecond = async (folder: AssetsFolder): Promise<Part<SecondModel>> => {
  const { manifest, inFolder } = await folder.open('picture-inception', SecondPictureModelManifest);
  const model = inFolder(manifest.files.onnx);
  return {
    files: [model],
    needsOrt: true,
    assets: ({ bytes, ort }) => ({ manifest, wasm: ort(), model: bytes(model) }),
  };
};

export const openPictures = async (
  folder: AssetsFolder,
  { backend, secondOpinion }: PictureChoice,
): Promise<Part<PictureAssets>> => {
  const model = await openFirst(folder);
  const first = backend === 'tfjs' ? tfjsFiles(model) : onnxFiles(model);
  const second = secondOpinion ? await openSecond(folder) : undefined;
  return {
    files: [...first.files, ...(second?.files ?? [])],
    needsOrt: first.needsOrt || second !== undefined,
    assets: (loaded) => ({
      manifest: model.manifest,
      files: first.assets(loaded),
      ...(second ? { second: second.assets(loaded) } : {}),
    }),
  };
};
