import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { findChromium } from '@nightlight/tooling/chromium';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { doctorCommand } from '../src/cli/doctor-command.ts';
import { examine } from '../src/doctor/examine.ts';
import type { FaultName } from '../src/doctor/faults.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const SEAL = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

const entryOf = (path: string, bytes: Buffer) => ({
  path,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** The real worker with small files in place of the models. */
const createFiles = (): Map<string, Buffer> => {
  const wasm = Buffer.alloc(90_000, 'wasm');
  const model = Buffer.alloc(70_000, 'model');
  const modelManifest = Buffer.from(
    JSON.stringify({ files: { model: entryOf('model.onnx', model) } }),
  );
  const manifest = {
    ...{ format: 1, sdk: '0.1.0', wasm: entryOf('ort.wasm', wasm) },
    models: {
      'text-base': entryOf('text-base/manifest.json', modelManifest),
      'picture-mobilenet': entryOf('pictures/mobilenet/manifest.json', modelManifest),
      'picture-text': entryOf('ocr/picture-text/manifest.json', modelManifest),
    },
  };
  const worker = readFileSync(join(root, 'packages/sdk/dist/assets/nightlight-worker.js'));
  return new Map([
    ['/', Buffer.from('<!doctype html><link rel="icon" href="data:,"><title>Chat</title>')],
    ['/nightlight/manifest.json', Buffer.from(JSON.stringify(manifest))],
    ['/nightlight/nightlight-worker.js', worker],
    ['/nightlight/ort.wasm', wasm],
    ['/nightlight/text-base/manifest.json', modelManifest],
    ['/nightlight/text-base/model.onnx', model],
  ]);
};

/** What a test changes about the server. */
interface Broken {
  readonly files?: (files: Map<string, Buffer>) => void;
  readonly headers?: (path: string) => Readonly<Record<string, string | undefined>>;
  readonly fallback?: boolean;
  readonly withoutCompression?: boolean;
  /** Default: `127.0.0.1`, which browsers count as secure. */
  readonly host?: string;
}

let server: Server;
let broken: Broken = {};
let files = createFiles();
let url: string;

const respond = (path: string, response: ServerResponse): void => {
  const body = files.get(path) ?? (broken.fallback ? files.get('/') : undefined);
  const headers = {
    'Content-Type': TYPES[files.has(path) ? extname(path) : ''] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': path.endsWith('worker.js') ? SEAL : PAGE_POLICY,
    ...(body && !broken.withoutCompression ? { 'Content-Encoding': 'gzip' } : {}),
    ...broken.headers?.(path),
  };
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.writeHead(body ? 200 : 404);
  response.end(body && !broken.withoutCompression ? gzipSync(body) : body);
};

beforeAll(async () => {
  server = createServer((request, response) =>
    respond((request.url ?? '/').split('?')[0] ?? '/', response),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server?.close());
afterEach(() => {
  broken = {};
  files = createFiles();
});

const installed = createFiles().get('/nightlight/manifest.json')?.toString() ?? '';
const namesOf = async (change: Broken): Promise<readonly FaultName[]> => {
  broken = change;
  change.files?.(files);
  const { faults } = await examine({
    url: url.replace('127.0.0.1', change.host ?? '127.0.0.1'),
    browser: findChromium() as string,
    installed,
  });
  return faults.map(({ name }) => name);
};
/** Headers for the worker only. */
const onWorker =
  (headers: Readonly<Record<string, string | undefined>>) =>
  (path: string): Readonly<Record<string, string | undefined>> =>
    path.endsWith('worker.js') ? headers : {};

it('finds nothing wrong with an app that follows the guide', async () => {
  const examination = await examine({ url, browser: findChromium() as string, installed });
  expect(examination).toEqual({
    base: `${url}nightlight/`,
    faults: [],
    leftOut: ['pictures/', 'ocr/'],
  });
});

const FAULTS: readonly (readonly [string, readonly FaultName[], Broken])[] = [
  [
    'the worker has no header',
    ['no-seal'],
    { headers: onWorker({ 'Content-Security-Policy': undefined }) },
  ],
  [
    "the worker has the page's policy, with 'self'",
    ['self-in-seal'],
    { headers: onWorker({ 'Content-Security-Policy': PAGE_POLICY }) },
  ],
  [
    'the worker is served as plain text',
    ['wrong-type'],
    { headers: onWorker({ 'Content-Type': 'text/plain' }) },
  ],
  [
    'a missing file is answered with index.html',
    ['html-fallback'],
    { fallback: true, files: (all) => all.delete('/nightlight/text-base/model.onnx') },
  ],
  ['nothing is compressed', ['no-compression'], { withoutCompression: true }],
  [
    'the manifest is cached for a year',
    ['manifest-cached'],
    { headers: () => ({ 'Cache-Control': 'public, max-age=31536000, immutable' }) },
  ],
  [
    'the page asks for threads without COEP',
    ['no-coep'],
    { headers: () => ({ 'Cross-Origin-Opener-Policy': 'same-origin' }) },
  ],
  [
    'the page has COEP, but the worker has none',
    ['no-coep'],
    {
      headers: (path) => ({
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': path === '/' ? 'require-corp' : undefined,
      }),
    },
  ],
  [
    'the policy of the worker forbids WebAssembly',
    ['no-wasm'],
    { headers: onWorker({ 'Content-Security-Policy': "default-src 'none'; connect-src 'none'" }) },
  ],
  [
    'a model is cut off',
    ['file-truncated'],
    {
      files: (all) => all.set('/nightlight/text-base/model.onnx', Buffer.alloc(50_000, 'model')),
    },
  ],
  [
    'the manifest is of an earlier version',
    ['stale-manifest'],
    {
      files: (all) => {
        const path = '/nightlight/manifest.json';
        const text = all.get(path)?.toString().replace('"0.1.0"', '"0.0.9"') ?? '';
        all.set(path, Buffer.from(text));
      },
    },
  ],
  [
    'the manifest has the right version but names the files of an earlier build',
    ['stale-manifest', 'file-damaged'],
    {
      files: (all) => {
        const path = '/nightlight/manifest.json';
        const { sha256 } = JSON.parse(all.get(path)?.toString() ?? '').wasm;
        const text = all.get(path)?.toString().replace(sha256, 'a'.repeat(64)) ?? '';
        all.set(path, Buffer.from(text));
      },
    },
  ],
  [
    'a file is missing',
    ['file-missing'],
    { files: (all) => all.delete('/nightlight/text-base/model.onnx') },
  ],
  [
    'the policy of the page blocks workers',
    ['worker-blocked'],
    {
      headers: (path) =>
        path === '/' ? { 'Content-Security-Policy': "default-src 'self'; worker-src 'none'" } : {},
    },
  ],
  [
    'the policy of the worker sends reports',
    ['reports-in-seal'],
    { headers: onWorker({ 'Content-Security-Policy': `${SEAL}; report-uri /reports` }) },
  ],
  [
    'the file of the worker is cut off',
    ['worker-failed'],
    {
      files: (all) => {
        const path = '/nightlight/nightlight-worker.js';
        all.set(path, (all.get(path) as Buffer).subarray(0, 100_000));
      },
    },
  ],
  // Another address of this machine that needs no network.
  ['the page is served over HTTP at another address', ['not-secure'], { host: '0.0.0.0' }],
];
it.each(FAULTS)('if %s, names %j', async (_, names, change) => {
  expect(await namesOf(change)).toEqual(names);
});

it('finds the assets folder by what the page requests, and takes --assets otherwise', async () => {
  for (const [path, body] of createFiles()) {
    if (path !== '/') files.set(path.replace('/nightlight/', '/safety/'), body);
    files.delete(path.replace('/', '/nightlight/'));
  }
  for (const path of [...files.keys()]) if (path.startsWith('/nightlight/')) files.delete(path);
  const browser = findChromium() as string;
  const named = await examine({ url, assets: '/safety', browser, installed });
  expect([named.base, named.faults]).toEqual([`${url}safety/`, []]);
  files.set('/page.js', Buffer.from("fetch('/safety/text-base/manifest.json')"));
  files.set('/', Buffer.from('<!doctype html><script type="module" src="/page.js"></script>'));
  const found = await examine({ url, browser, installed });
  expect([found.base, found.faults]).toEqual([`${url}safety/`, []]);
});

it('a server that does not run is named in one sentence', async () => {
  const browser = findChromium() as string;
  await expect(examine({ url: 'http://127.0.0.1:9/', browser, installed })).rejects.toMatchObject({
    code: 'load-failed',
    message: expect.stringContaining('Is the server running?'),
  });
});

it('the command explains the help it needs', async () => {
  await expect(doctorCommand([])).rejects.toThrow('Which page?');
  await expect(doctorCommand(['http://127.0.0.1:9/', '--browser', '/no'])).rejects.toThrow(
    'There is no browser at /no.',
  );
});
