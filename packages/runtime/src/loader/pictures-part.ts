import {
  PictureModelManifest,
  SecondPictureModelManifest,
} from '../manifest/picture-model-manifest.ts';
import type { AssetsFolder } from './assets-folder.ts';
import type { Bytes, OnnxFiles, Part } from './part.ts';

/** Which picture models to load, and which backend runs the first one. The second one always runs on ONNX Runtime. */
export interface PictureChoice {
  readonly backend: 'onnx' | 'tfjs';
  /** Whether to load a larger model, which runs when the first one is unsure. Not every assets folder has it. */
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

const createOnnxPart = ({ manifest, toAssetsPath }: Model): Part<FirstFiles> => {
  const model = toAssetsPath(manifest.files.onnx);
  return {
    files: [model],
    needsOrt: true,
    buildAssets: ({ getBytes, getOrt }) => ({
      backend: 'onnx',
      wasm: getOrt(),
      model: getBytes(model),
    }),
  };
};

const createTfjsPart = ({ manifest, toAssetsPath }: Model): Part<FirstFiles> => {
  const wasm = toAssetsPath(manifest.files.tfjsWasm);
  const topology = toAssetsPath(manifest.files.tfjsTopology);
  const weights = toAssetsPath(manifest.files.tfjsWeights);
  return {
    files: [wasm, topology, weights],
    needsOrt: false,
    buildAssets: ({ getBytes }) => ({
      backend: 'tfjs',
      wasm: getBytes(wasm),
      topology: getBytes(topology),
      weights: getBytes(weights),
    }),
  };
};

const openSecond = async (folder: AssetsFolder): Promise<Part<SecondModel>> => {
  const { manifest, toAssetsPath } = await folder.open(
    'picture-inception',
    SecondPictureModelManifest,
  );
  const model = toAssetsPath(manifest.files.onnx);
  return {
    files: [model],
    needsOrt: true,
    buildAssets: ({ getBytes, getOrt }) => ({ manifest, wasm: getOrt(), model: getBytes(model) }),
  };
};

export const openPictures = async (
  folder: AssetsFolder,
  { backend, secondOpinion }: PictureChoice,
): Promise<Part<PictureAssets>> => {
  const model = await openFirst(folder);
  const first = backend === 'tfjs' ? createTfjsPart(model) : createOnnxPart(model);
  const second = secondOpinion ? await openSecond(folder) : undefined;
  return {
    files: [...first.files, ...(second?.files ?? [])],
    needsOrt: first.needsOrt || second !== undefined,
    buildAssets: (loaded) => ({
      manifest: model.manifest,
      files: first.buildAssets(loaded),
      ...(second ? { second: second.buildAssets(loaded) } : {}),
    }),
  };
};
