/**
 * Writes the OCR files into a folder: Tesseract's WebAssembly (with SIMD, LSTM only)
 * and 8-bit data for each language, gzipped as in its npm package.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseLanguages, LANGUAGES } from './languages.mjs';

const require = createRequire(import.meta.url);

/** Subfolder of the assets folder. A host that doesn't use OCR need not copy it. */
export const OCR = 'ocr';

/** The model's id, and its folder's name. */
const OCR_MODEL = 'picture-text';

const CORE = 'tesseract.js-core';
const WASM = 'tesseract-core-simd-lstm.wasm';

/** Hosts that copy the folder must include these notices. */
const NOTICES = fileURLToPath(new URL('./notices.md', import.meta.url));

/** SHA-256 of the files that OCR was measured with. The build fails for others, because the confidence thresholds would not fit. */
const CHECKED = {
  [WASM]: '34e8d50cac216427d86bf397d610fdd9f49492539bbcdfbfccc4eda20c810bea',
  'eng.traineddata.gz': '45b4cb346724ac1774f1c36f42f182b887bcdb28ebe63e6fff90ac41f3fcff91',
};

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const findFolder = (name) => dirname(require.resolve(`${name}/package.json`));
const readVersion = (name) =>
  JSON.parse(readFileSync(join(findFolder(name), 'package.json'), 'utf8')).version;

/** Copies a file and returns its manifest entry. */
const copy = (from, folder, path) => {
  const bytes = readFileSync(from);
  const hash = sha256(bytes);
  const expected = CHECKED[path];
  if (expected && hash !== expected) {
    throw new Error(`${path}: its SHA-256 is ${hash}, but ${expected} was measured`);
  }
  writeFileSync(join(folder, path), bytes);
  return { path, bytes: bytes.length, sha256: hash };
};

const findLanguageData = (language) => {
  const { code, package: name } = LANGUAGES[language];
  try {
    return { code, name, folder: findFolder(name) };
  } catch (cause) {
    throw new Error(`Text in pictures in "${language}" needs its data: npm install ${name}@1.0.0`, {
      cause,
    });
  }
};

/** Writes the files. Returns the id, which is also the name of the folder in `parent`. */
export const writeOcr = (parent, languages = chooseLanguages()) => {
  const folder = join(parent, OCR_MODEL);
  mkdirSync(folder, { recursive: true });
  const packages = languages.map((language) => ({ language, ...findLanguageData(language) }));
  const manifest = {
    format: 1,
    id: OCR_MODEL,
    version: readVersion(CORE),
    task: 'text-in-pictures',
    licence: 'Apache-2.0 AND MIT',
    source: Object.fromEntries(
      [CORE, ...packages.map(({ name }) => name)].map((name) => [name, readVersion(name)]),
    ),
    files: { wasm: copy(join(findFolder(CORE), WASM), folder, WASM) },
    languages: Object.fromEntries(
      packages.map(({ language, code, folder: from }) => {
        const path = `${code}.traineddata.gz`;
        return [language, { code, data: copy(join(from, '4.0.0_best_int', path), folder, path) }];
      }),
    ),
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  copyFileSync(join(findFolder(CORE), 'LICENSE'), join(folder, 'LICENSE'));
  copyFileSync(NOTICES, join(folder, 'THIRD-PARTY.md'));
  return OCR_MODEL;
};
