import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Frame } from '@nightlight/sdk/core';
import { sampleEvenly } from '../datasets/dataset.ts';
import { photoPath, readNeutralPhotos } from '../datasets/neutral-photos.ts';
import { measureAgreement } from './pictures/agreement.ts';
import { readPictureManifest } from './pictures/backends-in-node.ts';
import { type ChromiumOptions, measureInChromium, recordRequests } from './pictures/chromium.ts';
import { cropSquare, decodePhoto } from './pictures/decode-photo.ts';
import { drawPicture } from './pictures/draw-picture.ts';
import { measureMillionHashes } from './pictures/million.ts';
import { measureNeutral, type NeutralOptions } from './pictures/neutral.ts';
import { measurePdqSpeed } from './pictures/pdq-speed.ts';
import { measureVectors } from './pictures/pdq-vectors.ts';
import type { Measured, Part, PictureFigures, PicturesResult } from './pictures/pictures-result.ts';
import { measureSecondOpinion } from './pictures/second-opinion.ts';
import { measureTransfer } from './pictures/transfer.ts';
import { SIDE } from './pictures-page/first-verdict.ts';

export interface PicturesOptions {
  readonly root: string;
  readonly assets: string;
  /** The assets folder that also has the second picture model. */
  readonly secondAssets: string;
  readonly executablePath: string;
  readonly flags: readonly string[];
  /** The built pages, one folder each, and the picture code on its own. */
  readonly pages: string;
  readonly code: string;
  /** The built score thread, as used by `score pictures`. */
  readonly thread: URL;
  /** Meta's PDQ, built. */
  readonly pdqProgram: string;
  /** A folder for its input. */
  readonly scratch: string;
  readonly parts: readonly Part[];
  /** Small counts, to check that everything runs. */
  readonly quick: boolean;
  log(line: string): void;
}

const ABOUT =
  'Written by packages/tooling/src/bench-pictures.mjs. Milliseconds and bytes. Each part says when it was measured and how busy the machine was.';
/** Size of the hashed squares: the largest that both sides take without shrinking. */
const PDQ_SIDE = 512;
const VECTORS = 'packages/testing/src/pictures/pdq';

const choosePhotos = async (root: string, maxPhotos: number): Promise<readonly string[]> => {
  const folder = join(root, 'benchmarks/photos');
  return sampleEvenly(await readNeutralPhotos(folder), maxPhotos).map((photo) =>
    photoPath(folder, photo),
  );
};

async function* frames(drawings: number, photos: readonly string[]): AsyncGenerator<Frame> {
  for (let i = 0; i < drawings; i++) yield drawPicture(i);
  for (const photo of photos) yield await decodePhoto(photo);
}

const squares = async (drawings: number, photos: readonly string[]): Promise<readonly Frame[]> => {
  const all: Frame[] = [];
  for await (const frame of frames(drawings, photos)) all.push(await cropSquare(frame, SIDE));
  return all;
};

const chromiumOptions = (options: PicturesOptions): ChromiumOptions => ({
  ...options,
  rounds: options.quick ? 1 : 5,
  openings: options.quick ? 1 : 9,
});

const neutralOptions = ({ root, assets, thread }: PicturesOptions): NeutralOptions => ({
  folder: join(root, 'benchmarks/photos'),
  options: { assets, policy: { ageBand: '13-15', region: 'GB' }, locale: 'en' },
  thread,
  threads: cpus().length,
});

const measures: {
  readonly [P in Part]: (options: PicturesOptions) => Promise<PictureFigures[P]>;
} = {
  async agreement({ root, assets, quick }) {
    const each = quick ? 5 : 100;
    const photos = await choosePhotos(root, each);
    const counts = { drawn: 200 - (quick ? 195 : photos.length), packaged: photos.length };
    return measureAgreement(assets, frames(counts.drawn, photos), counts);
  },
  async chromium(options) {
    const each = options.quick ? 2 : 20;
    const pictures = await squares(each, await choosePhotos(options.root, each));
    return measureInChromium(chromiumOptions(options), pictures);
  },
  async transfer(options) {
    const requests = await recordRequests(chromiumOptions(options));
    const folders = { product: 'first-product', 'product-text-alone': 'first-product' } as const;
    const fileOf = (opened: keyof typeof requests, path: string): string =>
      path.startsWith('/nightlight/')
        ? join(options.assets, path.slice('/nightlight/'.length))
        : join(options.pages, opened in folders ? 'first-product' : `first-${opened}`, path);
    return measureTransfer(requests, fileOf, options.code);
  },
  async pdq({ root, quick, pdqProgram, scratch }) {
    const picture = await decodePhoto(join(root, VECTORS, 'bridge-1-original.png'));
    const frame = await cropSquare(picture, PDQ_SIDE);
    const runs = quick ? 10 : 200;
    return {
      vectors: await measureVectors(join(root, VECTORS)),
      speed: measurePdqSpeed(frame, { program: pdqProgram, folder: scratch, runs }),
      million: await measureMillionHashes(quick ? 20 : 1000),
    };
  },
  neutral: (options) => measureNeutral(neutralOptions(options)),
  'second-opinion': (options) =>
    measureSecondOpinion(neutralOptions({ ...options, assets: options.secondAssets })),
};

const load = (): number => Math.round(10 * (loadavg()[0] ?? Number.NaN)) / 10;

const measurePart = async <P extends Part>(
  part: P,
  options: PicturesOptions,
): Promise<PictureFigures[P] & { readonly measured: Measured }> => {
  options.log(part);
  const before = load();
  const figures = await measures[part](options);
  const date = new Date().toISOString().slice(0, 10);
  return { ...figures, measured: { date, load: [before, load()] } };
};

/**
 * Measures the requested parts and keeps earlier results of the others if they are of
 * the same model.
 */
export const measurePictures = async (
  options: PicturesOptions,
  before?: PicturesResult,
): Promise<PicturesResult> => {
  const { id, version, files, thresholds } = await readPictureManifest(options.assets);
  const { low, medium, high } = thresholds.explicit;
  const isSame = before?.model.onnx.sha256 === files.onnx.sha256;
  const parts: Record<string, unknown> = isSame ? { ...before?.parts } : {};
  for (const part of options.parts) parts[part] = await measurePart(part, options);
  return {
    about: ABOUT,
    machine: {
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.versions.node,
    },
    model: {
      id,
      version,
      onnx: { bytes: files.onnx.bytes, sha256: files.onnx.sha256 },
      thresholds: { low, medium, high },
    },
    parts: parts as PicturesResult['parts'],
  };
};
