/**
 * `npm run bench -- pictures` compares the picture model with nsfwjs and our PDQ with Meta's, and
 * classifies photos without explicit content. It writes benchmarks/results/pictures.json and the
 * numbers in the model card.
 *   --only agreement,neutral   measures only these parts, and keeps earlier results of the others
 *   --try                      uses small counts, and only prints the result
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildPdq } from './bench-pdq.mjs';
import { ensurePhotos } from './bench-photos.mjs';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { addSecondModel } from './picture-model/add-second-model.mjs';
import { PICTURES } from './picture-model/write-picture-model.mjs';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

const require = createRequire(import.meta.url);
const BENCHMARKS = join(ROOT, 'benchmarks/src');
const SUITES = join(BENCHMARKS, 'suites');
const DIST = join(ROOT, 'benchmarks/build/pictures');
const RESULT = join(ROOT, 'benchmarks/results/pictures.json');
const CARD = join(ROOT, 'models/picture-mobilenet/card.md');
const PAGES = ['first-onnx', 'first-tfjs', 'first-nsfwjs', 'first-product', 'compare-variants'];

/** Installed packages that are not bundled. Our own packages are TypeScript and must be bundled. */
const EXTERNAL = [
  '@tensorflow/*',
  'csv-parse/*',
  'nsfwjs/*',
  'onnxruntime-web/*',
  'playwright-core',
  'sharp',
];

const shared = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'error',
};

/** Bundles a page like an app would: for browsers, minified, and split at import(). */
const buildPage = async (name) => {
  const outdir = join(DIST, name);
  await build({
    ...shared,
    entryPoints: [join(SUITES, `pictures-page/${name}.ts`)],
    outdir,
    platform: 'browser',
    minify: true,
    splitting: true,
    // These imports run only in Node.
    external: ['node:*'],
  });
  if (name !== 'first-nsfwjs') return;
  mkdirSync(join(outdir, 'tfjs'));
  const wasm = 'tfjs-backend-wasm-simd.wasm';
  const from = require.resolve(`@tensorflow/tfjs-backend-wasm/dist/${wasm}`);
  copyFileSync(from, join(outdir, 'tfjs', wasm));
};

/** Bundles the ONNX path without ONNX Runtime, which an app that classifies text already loads. */
const buildCode = async () => {
  const outfile = join(DIST, 'code/pictures.js');
  await build({
    ...shared,
    entryPoints: [join(SUITES, 'pictures-page/picture-code.ts')],
    outfile,
    platform: 'browser',
    minify: true,
    external: ['node:*', 'onnxruntime-web/wasm'],
  });
  return outfile;
};

const loadSuite = async () => {
  const outdir = join(DIST, 'suite');
  const entries = {
    pictures: 'suites/pictures.ts',
    parts: 'suites/pictures/pictures-result.ts',
    card: 'report/picture-numbers.ts',
  };
  await build({
    ...shared,
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, path]) => [name, join(BENCHMARKS, path)]),
    ),
    outdir,
    platform: 'node',
    external: EXTERNAL,
  });
  const load = (name) => import(pathToFileURL(join(outdir, `${name}.js`)).href);
  return { ...(await load('pictures')), ...(await load('parts')), ...(await load('card')) };
};

/** Creates an assets folder with the second picture model, which a normal build does not include. */
const createSecondAssets = async () => {
  const folder = join(DIST, 'second-assets');
  mkdirSync(folder);
  const own = ['manifest.json', PICTURES];
  for (const name of readdirSync(ASSETS).filter((name) => !own.includes(name)))
    symlinkSync(join(ASSETS, name), join(folder, name));
  copyFileSync(join(ASSETS, 'manifest.json'), join(folder, 'manifest.json'));
  cpSync(join(ASSETS, PICTURES), join(folder, PICTURES), { recursive: true });
  await addSecondModel(folder);
  return folder;
};

/** The arguments after `pictures`, or after this file's name. */
const readArguments = () => {
  const named = process.argv.indexOf('pictures');
  return parseArgs({
    args: process.argv.slice(named < 0 ? 2 : named + 1),
    options: { only: { type: 'string' }, try: { type: 'boolean', default: false } },
  }).values;
};

const log = (line) => process.stderr.write(`• ${line}\n`);

try {
  const values = readArguments();
  await ensureBuilt();
  const executablePath = await ensureChromium();
  rmSync(DIST, { recursive: true, force: true });
  const { measurePictures, PARTS, withPictureNumbers } = await loadSuite();
  const parts = values.only?.split(',') ?? PARTS;
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown) throw new Error(`Unknown part: ${unknown}. Known: ${PARTS.join(', ')}.`);
  await ensurePhotos();
  const pdqProgram = parts.includes('pdq') ? await buildPdq() : '';
  for (const page of PAGES) await buildPage(page);
  const before = existsSync(RESULT) ? JSON.parse(readFileSync(RESULT, 'utf8')) : undefined;
  const result = await measurePictures(
    {
      root: ROOT,
      assets: ASSETS,
      secondAssets: parts.includes('second-opinion') ? await createSecondAssets() : '',
      executablePath,
      flags: CHROMIUM_FLAGS,
      pages: DIST,
      code: await buildCode(),
      thread: pathToFileURL(join(ROOT, 'benchmarks/dist/score/score-thread.js')),
      pdqProgram,
      scratch: DIST,
      parts,
      quick: values.try,
      log,
    },
    values.try ? undefined : before,
  );
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (!values.try) {
    writeFileSync(RESULT, text);
    writeFileSync(CARD, withPictureNumbers(readFileSync(CARD, 'utf8'), result));
  }
  console.log(text);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
