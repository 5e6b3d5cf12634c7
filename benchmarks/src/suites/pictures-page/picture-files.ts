import { type FileEntry, type PictureModelManifest, sha256 } from '@nightlight/runtime';

const ASSETS = '/nightlight/';
const MODEL = 'pictures/picture-mobilenet';

const fetchBytes = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const response = await fetch(ASSETS + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

const json = async (path: string) => JSON.parse(new TextDecoder().decode(await fetchBytes(path)));

/** Verifies the hash, as the product does for all files. */
const fetchVerified = async (
  folder: string,
  entry: FileEntry,
): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await fetchBytes(folder + entry.path);
  if ((await sha256(bytes)) !== entry.sha256) throw new Error(`${entry.path} has the wrong hash.`);
  return bytes;
};

/** The files of the ONNX path from the assets folder, and no others. */
export const loadOnnxFiles = async () => {
  const [root, manifest] = await Promise.all([
    json('manifest.json') as Promise<{ readonly wasm: FileEntry }>,
    json(`${MODEL}/manifest.json`) as Promise<PictureModelManifest>,
  ]);
  const [wasm, model] = await Promise.all([
    fetchVerified('', root.wasm),
    fetchVerified(`${MODEL}/`, manifest.files.onnx),
  ]);
  return { manifest, wasm, model };
};

/** The same for the tfjs path. */
export const loadTfjsFiles = async () => {
  const manifest: PictureModelManifest = await json(`${MODEL}/manifest.json`);
  const { tfjsWasm, tfjsTopology, tfjsWeights } = manifest.files;
  const [wasm, topology, weights] = await Promise.all(
    [tfjsWasm, tfjsTopology, tfjsWeights].map((entry) => fetchVerified(`${MODEL}/`, entry)),
  );
  if (!wasm || !topology || !weights) throw new Error('A file of tfjs is missing.');
  return { manifest, wasm, topology, weights };
};

/** Probabilities by the class names of the manifest. */
export const nameClasses = (
  { classes }: Pick<PictureModelManifest, 'classes'>,
  probabilities: ArrayLike<number>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(classes.map((name, i) => [name, probabilities[i] ?? Number.NaN]));
