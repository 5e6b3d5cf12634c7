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

/**
 * An attacker alone, and one that came in with a dependency of ours: the built
 * worker, whole, with the attacker at the end of the same file.
 */
const attackers = (root: string): Record<string, () => Buffer> => {
  const hostile = () => readFileSync(join(import.meta.dirname, 'hostile-worker.js'));
  const inside = (name: string) => () =>
    Buffer.concat([
      readFileSync(join(root, 'packages/sdk/dist/assets', name)),
      Buffer.from('\n'),
      hostile(),
    ]);
  return {
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
 * The SDK's built assets as hosts serve them, well and badly:
 * `/nightlight/` as it should be, `/unsealed/` without the worker's header,
 * `/half-sealed/` with the page's policy in its place,
 * `/reporting/` with a policy that tells the server what it refused,
 * `/importing/` with one that lets scripts of the page's origin in,
 * `/no-wasm/` with one that forbids WebAssembly,
 * `/flipped/` with one bit of the model changed,
 * `/text-only/` without the folders that a host may leave out.
 * `/door/` answers every request that gets out.
 */
export const assetsHandler = (root: string): Handler => {
  const assets = join(root, 'packages/sdk/dist/assets');
  const hostile = attackers(root);
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
    const attacker = hostile[name];
    const isLeftOut = folder === 'text-only' && /^(pictures|ocr)\//.test(name);
    if (isLeftOut || (!attacker && (!existsSync(file) || !statSync(file).isFile()))) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (/worker(-tfjs|-ocr)?\.js$/.test(name) && folder !== 'unsealed') {
      response.setHeader('Content-Security-Policy', POLICIES[folder] ?? SEAL);
    }
    const bytes = attacker ? attacker() : readFileSync(file);
    response.end(folder === 'flipped' && name.endsWith('.onnx') ? flipABit(bytes) : bytes);
  };
};

/** The same in vitest's browser. */
export const servedAssets = (root: string): Plugin => ({
  name: 'nightlight-served-assets',
  configureServer(server) {
    server.middlewares.use(assetsHandler(root));
  },
});
