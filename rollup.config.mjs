import { readFileSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { assetsFolder } from './packages/tooling/src/assets-folder.mjs';
import { bundledTfjs } from './packages/tooling/src/bundled-tfjs.mjs';
import { packedPhrases } from './packages/tooling/src/packed-phrases.mjs';
import { COPIED, shippedPackages } from './packages/tooling/src/shipped-packages.mjs';
import { suiteData } from './packages/tooling/src/suite-data.mjs';
import { bundledTesseract } from './packages/tooling/src/text-reader/bundled-tesseract.mjs';
import { minify, workerBundle } from './packages/tooling/src/worker-bundle.mjs';

/** Published packages and their entry points. Types are built for `typedEntries`, by default for all. */
const PACKAGES = [
  {
    folder: 'packages/sdk',
    entries: [
      'index',
      'core',
      'node',
      'age/index',
      'classifier',
      'classifier-worker',
      'helplines/index',
      'limits/index',
      'heard',
      'vite',
      'cli/index',
    ],
    typedEntries: [
      'index',
      'core',
      'node',
      'age/index',
      'classifier',
      'classifier-worker',
      'helplines/index',
      'limits/index',
      'heard',
      'vite',
    ],
  },
  {
    folder: 'packages/nudges',
    entries: [
      'index',
      'heard/index',
      'help/index',
      'image/index',
      'lesson/index',
      'limits/index',
      'loading/index',
      'rules/index',
    ],
  },
  { folder: 'packages/react', entries: ['index'] },
  {
    folder: 'benchmarks',
    typedEntries: ['index'],
    entries: [
      'index',
      'cli',
      'bench',
      'in-browser/in-page',
      'in-browser/onnx-in-page',
      'run/system-process',
      'score/score-thread',
      'suites/bench-thread',
      'suites/conversations',
      'suites/messages',
      'suites/scale',
      'suites/write-out-of-fold',
    ],
  },
];

const readManifest = (folder) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
const listInputs = (folder, entries) =>
  Object.fromEntries(entries.map((entry) => [entry, `${folder}/src/${entry}.ts`]));

// Files of an earlier build must not be published or served.
for (const { folder } of PACKAGES) rmSync(`${folder}/dist`, { recursive: true, force: true });

/** Dependencies in package.json are not bundled. Private workspaces are. */
const isExternal = ({ dependencies = {}, peerDependencies = {} }) => {
  const names = Object.keys({ ...dependencies, ...peerDependencies });
  return (id) =>
    id.startsWith('node:') || names.some((name) => id === name || id.startsWith(`${name}/`));
};

const resolve = nodeResolve({ exportConditions: ['nightlight-source'] });
const strip = esbuild({
  target: 'es2022',
  jsx: 'automatic',
  // Escaped Arabic and Hindi texts would be three times as long.
  charset: 'utf8',
  // Each locale's texts become a JavaScript chunk, so hosts need no JSON support.
  loaders: { '.json': 'json' },
  tsconfig: false,
});

/** What only one package needs. */
const OWN_PLUGINS = {
  benchmarks: [suiteData('benchmarks/suites', 'benchmarks/dist/suite-data')],
};

const code = (part) => ({
  input: listInputs(part.folder, part.entries),
  external: isExternal(readManifest(part.folder)),
  treeshake: { moduleSideEffects: 'no-external' },
  plugins: [
    resolve,
    bundledTesseract(),
    packedPhrases(),
    strip,
    ...(OWN_PLUGINS[part.folder] ?? []),
    shippedPackages(part.folder),
  ],
  output: {
    dir: `${part.folder}/dist`,
    format: 'es',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
});

const declarations = (part) => ({
  input: listInputs(part.folder, part.typedEntries ?? part.entries),
  external: isExternal(readManifest(part.folder)),
  plugins: [
    resolve,
    dts({ compilerOptions: { composite: false, customConditions: ['nightlight-source'] } }),
  ],
  output: { dir: `${part.folder}/dist`, format: 'es', chunkFileNames: 'chunks/[name]-[hash].d.ts' },
});

const worker = (path, entry, ...plugins) =>
  workerBundle({
    ...{ path, entry, dir: 'packages/sdk/dist/assets' },
    plugins: [...plugins, shippedPackages('packages/sdk', COPIED)],
  });

const WORKERS = [
  worker(
    'nightlight-worker',
    'entry',
    assetsFolder('packages/sdk/dist/assets', {
      sdk: readManifest('packages/sdk').version,
      packages: 'packages',
    }),
  ),
  worker('pictures/nightlight-worker-tfjs', 'entry-tfjs', bundledTfjs()),
  worker('ocr/nightlight-worker-ocr', 'entry-ocr', bundledTesseract()),
];

/**
 * The SDK and the nudges for pages without a bundler. Chunks, such as the texts of a language, are in
 * `page/` beside it.
 */
const pageFile = {
  input: { 'nightlight-page': 'packages/nudges/src/page-file.ts' },
  plugins: [resolve, minify, shippedPackages('packages/sdk')],
  output: {
    dir: 'packages/sdk/dist/assets',
    format: 'es',
    chunkFileNames: 'page/[name].js',
  },
};

/** The page of the speed benchmark, in one file. */
const speedPage = {
  input: { measure: 'benchmarks/src/suites/speed-page/measure.ts' },
  plugins: [resolve, packedPhrases(), strip],
  output: { dir: 'benchmarks/dist/speed-page', format: 'es', inlineDynamicImports: true },
};

export default [
  ...WORKERS,
  pageFile,
  speedPage,
  ...PACKAGES.map(code),
  ...PACKAGES.map(declarations),
];
