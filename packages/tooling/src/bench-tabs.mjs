/**
 * `npm run bench -- tabs` measures the cost of a model in each tab, and of a shared model. It writes
 * benchmarks/results/tabs.json. With `--try` it runs once and only prints the result.
 */
import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

const SUITES = join(ROOT, 'benchmarks/src/suites');
const DIST = join(ROOT, 'benchmarks/build/tabs');

const build = async (input, folder, options = {}) => {
  const bundle = await rollup({
    input,
    external: [/^node:/, 'playwright-core', /^csv-parse/],
    plugins: [
      nodeResolve({ exportConditions: ['nightlight-source'] }),
      esbuild({ target: 'es2022', tsconfig: false, ...options }),
    ],
  });
  await bundle.write({ dir: join(DIST, folder), format: 'es' });
  await bundle.close();
};

/** Creates an assets folder with the SharedWorker at the worker's path, so that it gets the worker's header. */
const createSharedAssets = async () => {
  const input = { 'nightlight-worker': join(SUITES, 'tabs-page/shared-model-worker.ts') };
  await build(input, 'shared-assets', { minify: true });
  for (const name of readdirSync(ASSETS).filter((name) => !name.startsWith('nightlight-worker')))
    symlinkSync(join(ASSETS, name), join(DIST, 'shared-assets', name));
  symlinkSync(join(ASSETS, 'nightlight-worker.js'), join(DIST, 'shared-assets/own-worker.js'));
};

const log = (line) => process.stderr.write(`• ${line}\n`);

try {
  await ensureBuilt();
  const executablePath = await ensureChromium();
  rmSync(DIST, { recursive: true, force: true });
  await build({ page: join(SUITES, 'tabs-page/page.ts') }, 'page');
  await createSharedAssets();
  const names = ['tabs', 'ordinary-messages'];
  await build(Object.fromEntries(names.map((name) => [name, join(SUITES, `${name}.ts`)])), 'suite');
  const load = (name) => import(pathToFileURL(join(DIST, 'suite', `${name}.js`)).href);
  const { measureTabs } = await load('tabs');
  const { readOrdinaryMessages } = await load('ordinary-messages');
  const once = process.argv.includes('--try');
  const result = await measureTabs({
    executablePath,
    flags: CHROMIUM_FLAGS,
    page: join(DIST, 'page'),
    assets: ASSETS,
    sharedAssets: join(DIST, 'shared-assets'),
    repetitions: once ? 1 : 3,
    messages: await readOrdinaryMessages(ROOT, once ? 20 : 60),
    log,
  });
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (!once) writeFileSync(join(ROOT, 'benchmarks/results/tabs.json'), text);
  console.log(text);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
