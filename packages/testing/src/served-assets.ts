import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'vite';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const SEAL = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";

/** The page's policy, as the guide tells hosts to send it. */
export const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self' blob: data:";

const POLICIES: Record<string, string> = {
  'half-sealed': PAGE_POLICY,
  reporting: `${SEAL}; report-uri /door/report`,
  'no-wasm': "default-src 'none'; script-src 'self'",
  importing: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'",
};

const flipABit = (bytes: Buffer): Buffer => {
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return bytes;
};

/** Says whether a worker with this policy can compile an empty WebAssembly module. */
const COMPILING = `WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])).then(
  () => postMessage(true),
  () => postMessage(false),
);`;

/**
 * Attack code on its own, and as if it came with a dependency of ours: at the end of a built
 * worker, in the same file. And a worker that asks what its policy allows.
 */
const extraWorkers = (root: string): Record<string, () => Buffer> => {
  const hostile = () => readFileSync(join(import.meta.dirname, 'hostile-worker.js'));
  const inside = (name: string) => () =>
    Buffer.concat([
      readFileSync(join(root, 'packages/sdk/dist/assets', name)),
      Buffer.from('\n'),
      hostile(),
    ]);
  return {
    'compiling-worker.js': () => Buffer.from(COMPILING),
    'hostile-worker.js': hostile,
    'hostile-inside-worker.js': inside('nightlight-worker.js'),
    'hostile-inside-worker-tfjs.js': inside('pictures/nightlight-worker-tfjs.js'),
    'hostile-inside-worker-ocr.js': inside('ocr/nightlight-worker-ocr.js'),
  };
};

const FOLDERS = [
  ...['nightlight', 'unsealed', 'half-sealed', 'reporting', 'importing', 'flipped'],
  ...['text-only', 'no-wasm'],
];

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves the SDK's built assets with the right headers, and with mistakes that hosts make:
 * - `/nightlight/`: correct
 * - `/unsealed/`: without the worker's header
 * - `/half-sealed/`: with the page's policy instead of the worker's
 * - `/reporting/`: with a policy that reports violations to the server
 * - `/importing/`: with a policy that allows scripts of the page's origin
 * - `/no-wasm/`: with a policy that forbids WebAssembly
 * - `/flipped/`: with one changed bit in the model
 * - `/text-only/`: without the optional folders
 *
 * `/door/` responds to every request that leaves the worker.
 */
export const assetsHandler = (root: string): Handler => {
  const assets = join(root, 'packages/sdk/dist/assets');
  const extra = extraWorkers(root);
  return (request, response, next) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const [, folder = '', ...rest] = normalize(path).split('/');
    if (folder === 'door') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end('postMessage(1)');
      return;
    }
    if (!FOLDERS.includes(folder)) {
      next();
      return;
    }
    const name = rest.join('/');
    const file = join(assets, name);
    const extraWorker = extra[name];
    const isLeftOut = folder === 'text-only' && /^(pictures|ocr)\//.test(name);
    if (isLeftOut || (!extraWorker && (!existsSync(file) || !statSync(file).isFile()))) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (/worker(-tfjs|-ocr)?\.js$/.test(name) && folder !== 'unsealed') {
      response.setHeader('Content-Security-Policy', POLICIES[folder] ?? SEAL);
    }
    const bytes = extraWorker ? extraWorker() : readFileSync(file);
    response.end(folder === 'flipped' && name.endsWith('.onnx') ? flipABit(bytes) : bytes);
  };
};

/** A Vite plugin that serves them in browser tests. */
export const servedAssets = (root: string): Plugin => ({
  name: 'nightlight-served-assets',
  configureServer(server) {
    server.middlewares.use(assetsHandler(root));
  },
});
