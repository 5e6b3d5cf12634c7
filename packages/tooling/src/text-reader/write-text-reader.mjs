/**
 * Writes the OCR files into a folder: Tesseract's WebAssembly (with SIMD, LSTM only)
 * and 8-bit data for each language, gzipped as in its npm package.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chosenLanguages, LANGUAGES } from './languages.mjs';

const require = createRequire(import.meta.url);

/** Folder of the assets folder that a host may leave out. */
export const OCR = 'ocr';

/** The model's id, and its folder's name. */
const OCR_MODEL = 'picture-text';

const CORE = 'tesseract.js-core';
const WASM = 'tesseract-core-simd-lstm.wasm';

/** The files that OCR was measured with. The build stops at others: its confidence thresholds would not fit them. */
const CHECKED = {
  [WASM]: '34e8d50cac216427d86bf397d610fdd9f49492539bbcdfbfccc4eda20c810bea',
  'eng.traineddata.gz': '45b4cb346724ac1774f1c36f42f182b887bcdb28ebe63e6fff90ac41f3fcff91',
};

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));
const versionOf = (name) =>
  JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')).version;

/** Copies a file and returns its manifest entry. */
const copy = (from, folder, path) => {
  const bytes = readFileSync(from);
  const hash = sha256(bytes);
  const expected = CHECKED[path];
  if (expected && hash !== expected) {
    throw new Error(`${path}: its SHA-256 is ${hash}, not ${expected} that was measured`);
  }
  writeFileSync(join(folder, path), bytes);
  return { path, bytes: bytes.length, sha256: hash };
};

const installed = (language) => {
  const { code, package: name } = LANGUAGES[language];
  try {
    return { code, name, folder: folderOf(name) };
  } catch (cause) {
    throw new Error(`Text in pictures in "${language}" needs its data: npm install ${name}@1.0.0`, {
      cause,
    });
  }
};

/** Returns the id, which is also the folder's name under `parent`. */
export const writeOcr = (parent, languages = chosenLanguages()) => {
  const folder = join(parent, OCR_MODEL);
  mkdirSync(folder, { recursive: true });
  const packages = languages.map((language) => ({ language, ...installed(language) }));
  const manifest = {
    format: 1,
    id: OCR_MODEL,
    version: versionOf(CORE),
    task: 'text-in-pictures',
    licence: 'Apache-2.0',
    source: Object.fromEntries(
      [CORE, ...packages.map(({ name }) => name)].map((name) => [name, versionOf(name)]),
    ),
    files: { wasm: copy(join(folderOf(CORE), WASM), folder, WASM) },
    languages: Object.fromEntries(
      packages.map(({ language, code, folder: from }) => {
        const path = `${code}.traineddata.gz`;
        return [language, { code, data: copy(join(from, '4.0.0_best_int', path), folder, path) }];
      }),
    ),
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // Tesseract, its data and its JavaScript have the same licence.
  writeFileSync(join(folder, 'LICENSE'), readFileSync(join(folderOf(CORE), 'LICENSE')));
  return OCR_MODEL;
};
