import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { type Browser, chromium } from 'playwright-core';
import { build, createServer, type InlineConfig, type Plugin, preview } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { examine } from '../src/doctor/examine.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const installed = await readFile(join(root, 'packages/sdk/dist/assets/manifest.json'), 'utf8');
const executablePath = findChromium() as string;

const PAGE = `
  import { createNightlight } from '@nightlight/sdk';
  const assets = import.meta.env.BASE_URL + 'nightlight/';
  const nightlight = await createNightlight({ assets, policy: { ageBand: '13-15' } });
  const { action, degraded } = await nightlight.classify('you stupid loser');
  document.title = [action, ...degraded].join(' ');
`;
/** The build target must allow top-level await. */
const CONFIG = `
  import { nightlight } from '@nightlight/sdk/vite';
  export default { base: '/app/', build: { target: 'es2022' }, plugins: [nightlight()] };
`;

let app: string;
let browser: Browser;
beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), 'nightlight-vite-'));
  // As npm installs it: the SDK without models, and the packages with models beside it.
  const sdk = join(root, 'packages/sdk');
  const installedSdk = join(app, 'node_modules/@nightlight/sdk');
  const { dependencies, files } = JSON.parse(await readFile(join(sdk, 'package.json'), 'utf8'));
  const notPublished = files
    .filter((path: string) => path.startsWith('!'))
    .map((path: string) => join(sdk, path.slice(1)));
  const filter = (path: string): boolean => !notPublished.includes(path);
  await cp(join(sdk, 'package.json'), join(installedSdk, 'package.json'));
  await cp(join(sdk, 'dist'), join(installedSdk, 'dist'), { recursive: true, filter });
  for (const name of [...Object.keys(dependencies), '@nightlight/models-picture']) {
    const to = join(app, 'node_modules', name);
    await mkdir(dirname(to), { recursive: true });
    await symlink(join(root, 'node_modules', name), to, 'dir');
  }
  // Otherwise the plugin also finds the models of this repository.
  vi.spyOn(process, 'cwd').mockReturnValue(app);
  await writeFile(join(app, 'package.json'), '{ "type": "module" }');
  await writeFile(join(app, 'vite.config.js'), CONFIG);
  await writeFile(join(app, 'page.js'), PAGE);
  await writeFile(
    join(app, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
  );
  browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await browser?.close();
  await rm(app, { recursive: true, force: true });
});

const at = { host: '127.0.0.1', port: 0 };
const own: InlineConfig = { logLevel: 'error', server: { ...at, watch: null }, preview: at };
const configOf = (): InlineConfig => ({ ...own, root: app });

const checkSite = async (url: string): Promise<void> => {
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.waitForFunction('document.title !== ""', undefined, { timeout: 120_000 });
  expect(await tab.title()).toBe('pause');
  await tab.close();
  const { base, faults, leftOut } = await examine({ url, browser: executablePath, installed });
  expect(base).toBe(`${url}nightlight/`);
  expect(leftOut).toEqual(['ocr/']);
  // Vite compresses nothing while you develop.
  expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
};

it('Vite serves the sealed workers and the installed models while you develop, also below a base', async () => {
  const dev = await createServer(configOf());
  await dev.listen();
  try {
    await checkSite(dev.resolvedUrls?.local[0] as string);
  } finally {
    await dev.close();
  }
});

it('the build contains the assets, and the preview seals the workers', async () => {
  await build(configOf());
  const file = 'text-base/model.onnx';
  const { size } = await stat(join(root, 'packages/models-text/dist', file));
  expect((await stat(join(app, 'dist/nightlight', file))).size).toBe(size);
  const built = await preview(configOf());
  try {
    const url = built.resolvedUrls?.local[0] as string;
    await checkSite(url);
    const statusOf = async (path: string): Promise<number> =>
      (await fetch(new URL(path, url), { redirect: 'manual' })).status;
    expect(await statusOf('nightlight/no-such-file.json')).toBe(404);
    expect(await statusOf('nightlight/..%2f..%2fpackage.json')).toBe(404);
    const { headers } = await fetch(new URL('nightlight/manifest.json', url));
    const again = await fetch(new URL('nightlight/manifest.json', url), {
      headers: { 'If-None-Match': headers.get('etag') ?? '' },
    });
    expect([headers.get('cache-control'), again.status]).toEqual(['no-cache', 304]);
  } finally {
    await built.close();
  }
});

it('the preview of a framework that serves a folder of its own seals the workers too', async () => {
  const framework: Plugin = {
    name: 'framework',
    configurePreviewServer: (server) => () =>
      void server.middlewares.use((_, response) => void response.end('// the worker')),
  };
  const config = { ...configOf(), build: { outDir: 'elsewhere' }, plugins: [framework] };
  const server = await preview(config);
  try {
    const url = new URL('nightlight/nightlight-worker.js', server.resolvedUrls?.local[0]);
    const { status, headers } = await fetch(url);
    const seal = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";
    expect([status, headers.get('content-security-policy')]).toEqual([200, seal]);
  } finally {
    await server.close();
  }
});

it('a build for the server copies nothing', async () => {
  await writeFile(join(app, 'server.js'), 'export const answer = 42;');
  await build({ ...configOf(), build: { ssr: 'server.js', outDir: 'server' } });
  await expect(stat(join(app, 'server/nightlight'))).rejects.toThrow('ENOENT');
});
