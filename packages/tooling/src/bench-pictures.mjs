/**
 * `npm run bench -- pictures`: the picture model beside nsfwjs, PDQ beside Meta's, and photos that
 * show nothing explicit. Writes benchmarks/results/pictures.json and the numbers of the model's card.
 *   --only agreement,neutral   those parts; the others stay as they were measured before
 *   --try                      small counts, and only prints
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

/** Leaves installed packages outside the bundle. Our own packages are TypeScript, so they are bundled. */
const OUTSIDE = [
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

/** Bundles as an app does, with the same settings for all: for browsers, minified, split at import(). */
const buildPage = async (name) => {
  const outdir = join(DIST, name);
  await build({
    ...shared,
    entryPoints: [join(SUITES, `pictures-page/${name}.ts`)],
    outdir,
    platform: 'browser',
    minify: true,
    splitting: true,
    // Reached in Node only, by a condition that a browser never meets.
    external: ['node:*'],
  });
  if (name !== 'first-nsfwjs') return;
  mkdirSync(join(outdir, 'tfjs'));
  const wasm = 'tfjs-backend-wasm-simd.wasm';
  const from = require.resolve(`@tensorflow/tfjs-backend-wasm/dist/${wasm}`);
  copyFileSync(from, join(outdir, 'tfjs', wasm));
};

/** The ONNX path without ONNX Runtime, which an app that reads text has already. */
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
    external: OUTSIDE,
  });
  const load = (name) => import(pathToFileURL(join(outdir, `${name}.js`)).href);
  return { ...(await load('pictures')), ...(await load('parts')), ...(await load('card')) };
};

/** The assets with the second picture model, which no build makes by itself. */
const secondAssets = async () => {
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
      secondAssets: parts.includes('second-opinion') ? await secondAssets() : '',
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
