/**
 * `npm run bench -- weight` measures how large Nightlight is for an app in the browser. It packs the
 * packages, installs them in an empty project, and loads a page that uses only text. It writes
 * benchmarks/results/weight.json and the table in docs/guide/numbers.md.
 *   --before FOLDER   also measures tarballs to compare with (npm pack of an older commit)
 *   --try             measures once, and only prints the result
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { readFirstVisits, withFirstVisit } from './first-visit-table.mjs';
import { ensureBuilt, ROOT } from './repository.mjs';
import { withWeight } from './weight-table.mjs';

const run = promisify(execFile);
const RESULT = join(ROOT, 'benchmarks/results/weight.json');
const PAGE = join(ROOT, 'docs/guide/numbers.md');
const PACKAGES = {
  '@nightlight/models-text': 'packages/models-text',
  '@nightlight/models-picture': 'packages/models-picture',
  '@nightlight/models-ocr': 'packages/models-ocr',
  '@nightlight/sdk': 'packages/sdk',
  '@nightlight/nudges': 'packages/nudges',
  '@nightlight/react': 'packages/react',
  '@nightlight/benchmarks': 'benchmarks',
};
/** The packages that an app in the browser installs for text. npm adds the models for text. */
const APP = ['@nightlight/models-text', '@nightlight/sdk', '@nightlight/nudges'];
/** Folders of the assets folder that a host without pictures doesn't need. */
const OPTIONAL = /^(pictures|ocr)\//;
const VISITS = 5;

const WORKER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const SCRIPT = `
  import { createNightlight } from '@nightlight/sdk';
  const options = { assets: '/nightlight/', policy: { ageBand: '13-15', region: 'GB' } };
  globalThis.ready = createNightlight(options).then(() => performance.now());
`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Sizes in bytes by path, of every file under a folder. */
const sizesUnder = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), statSync(path).size]),
  );
const sum = (sizes) => Object.values(sizes).reduce((total, size) => total + size, 0);
const pick = (sizes, wanted) =>
  Object.fromEntries(Object.entries(sizes).filter(([p]) => wanted(p)));

const pack = async (to) => {
  mkdirSync(to, { recursive: true });
  for (const folder of Object.values(PACKAGES)) {
    await run('npm', ['pack', `./${folder}`, '--pack-destination', to], { cwd: ROOT });
  }
};

const tarballOf = (folder, name) => {
  const start = `${name.slice(1).replace('/', '-')}-`;
  const file = readdirSync(folder).find((one) => one.startsWith(start) && one.endsWith('.tgz'));
  if (!file) throw new Error(`${folder} has no tarball of ${name}.`);
  return join(folder, file);
};

const install = async (folder, project) => {
  mkdirSync(project, { recursive: true });
  const dependencies = Object.fromEntries(
    APP.map((name) => [name, `file:${tarballOf(folder, name)}`]),
  );
  const manifest = { name: 'app', private: true, type: 'module', dependencies };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: project });
  if (assetsOf(project).endsWith('nightlight')) {
    await run('npx', ['--no', 'nightlight', 'assets', 'public/nightlight'], { cwd: project });
  }
};

/** The assets that an app serves. Older tarballs have the models inside the SDK. */
const assetsOf = (project) => {
  const whole = join(project, 'node_modules/@nightlight/sdk/dist/assets');
  return existsSync(join(whole, 'text-base')) ? whole : join(project, 'public/nightlight');
};

const bundlePage = async (project) => {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: project },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0].contents);
};

/** Serves the page and the installed assets, and records the size of what was sent, with and without gzip. */
const serve = async (script, assets) => {
  const sent = new Map();
  const server = createServer((request, response) => {
    const [path] = request.url.split('?');
    const file = path.startsWith('/nightlight/') && join(assets, path.slice('/nightlight/'.length));
    const body =
      path === '/'
        ? Buffer.from(
            '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
          )
        : path === '/page.js'
          ? script
          : file && existsSync(file)
            ? readFileSync(file)
            : undefined;
    if (!body) return response.writeHead(404).end();
    if (request.method === 'GET') sent.set(path, body);
    const type = path === '/' ? 'text/html' : TYPES[extname(path)];
    return response
      .writeHead(200, {
        'Content-Type': type ?? 'application/octet-stream',
        'Content-Length': body.length,
        'Cache-Control': 'no-cache',
        ...(/nightlight-worker[\w-]*\.js$/.test(path)
          ? { 'Content-Security-Policy': WORKER_POLICY }
          : {}),
      })
      .end(request.method === 'HEAD' ? undefined : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** The files that were sent since the last call. */
    takeSent() {
      const files = Object.fromEntries(
        [...sent].map(([path, body]) => [
          path,
          { bytes: body.length, gzip: gzipSync(body, { level: 9 }).length },
        ]),
      );
      sent.clear();
      return files;
    },
    close: () => server.close(),
  };
};

/** Returns the milliseconds from navigation to ready, for a first and a second visit. */
const visit = async (browser, url) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const ready = async () => {
    await page.goto(url);
    return page.evaluate('globalThis.ready');
  };
  const first = await ready();
  const second = await ready();
  await context.close();
  return { first, second };
};

/** Measures the sizes, which don't depend on timing. */
const weigh = async (tarballs, project) => {
  const modules = sizesUnder(join(project, 'node_modules'));
  const assets = assetsOf(project);
  const served = sizesUnder(assets);
  return {
    tarballs: Object.fromEntries(
      Object.keys(PACKAGES).map((name) => [name, statSync(tarballOf(tarballs, name)).size]),
    ),
    installed: {
      bytes: sum(modules),
      nightlight: sum(pick(modules, (path) => path.startsWith('@nightlight/'))),
      onnxruntimeWeb: sum(pick(modules, (path) => path.startsWith('onnxruntime-web/'))),
    },
    served: {
      bytes: sum(served),
      maps: sum(pick(served, (path) => path.endsWith('.map'))),
      textOnly: sum(pick(served, (path) => !OPTIONAL.test(path))),
    },
  };
};

const { values } = parseArgs({
  args: process.argv.slice(2).filter((one) => one !== 'weight'),
  options: { before: { type: 'string' }, try: { type: 'boolean', default: false } },
});
const scratch = mkdtempSync(join(tmpdir(), 'nightlight-weight-'));
let browser;
const servers = [];
try {
  await ensureBuilt();
  const executablePath = await ensureChromium();
  await pack(join(scratch, 'after-tarballs'));
  const sides = {
    ...(values.before ? { before: resolve(process.env.INIT_CWD ?? '.', values.before) } : {}),
    after: join(scratch, 'after-tarballs'),
  };
  const result = {};
  const sites = {};
  for (const [side, tarballs] of Object.entries(sides)) {
    const project = join(scratch, side);
    await install(tarballs, project);
    result[side] = await weigh(tarballs, project);
    const assets = assetsOf(project);
    sites[side] = await serve(await bundlePage(project), assets);
    servers.push(sites[side]);
  }
  browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  const times = Object.fromEntries(Object.keys(sides).map((side) => [side, []]));
  for (let i = 0; i < (values.try ? 1 : VISITS); i++) {
    // The sides take turns and change their order, so that other programs slow down both equally.
    const turn = i % 2 ? Object.keys(sides).reverse() : Object.keys(sides);
    for (const side of turn) {
      times[side].push(await visit(browser, sites[side].url));
      const files = sites[side].takeSent();
      const own = Object.values(files);
      result[side].firstLoad = {
        requests: own.length,
        bytes: own.reduce((total, { bytes }) => total + bytes, 0),
        gzip: own.reduce((total, { gzip }) => total + gzip, 0),
        files,
      };
    }
  }
  for (const [side, visits] of Object.entries(times)) {
    const roundedTimes = (which) => visits.map((one) => Math.round(one[which]));
    result[side].ready = {
      first: median(roundedTimes('first')),
      second: median(roundedTimes('second')),
      all: { first: roundedTimes('first'), second: roundedTimes('second') },
    };
  }
  const earlier = existsSync(RESULT) ? JSON.parse(readFileSync(RESULT, 'utf8')) : {};
  const whole = {
    date: new Date().toISOString().slice(0, 10),
    machine: { cores: cpus().length, browser: `Chromium ${browser.version()}` },
    ...(earlier.before ? { before: earlier.before } : {}),
    ...result,
  };
  const text = `${JSON.stringify(whole, null, 2)}\n`;
  if (!values.try) {
    writeFileSync(RESULT, text);
    const page = withWeight(readFileSync(PAGE, 'utf8'), whole);
    // That table has the size of an installation too.
    writeFileSync(PAGE, withFirstVisit(page, readFirstVisits(ROOT)));
  }
  console.log(text);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser?.close();
  for (const server of servers) server.close();
  rmSync(scratch, { recursive: true, force: true });
}
