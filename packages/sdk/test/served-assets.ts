import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'vite';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const SEAL = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";

const PAGE =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

const flipABit = (bytes: Buffer): Buffer => {
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return bytes;
};

/**
 * The SDK's built assets as hosts serve them, well and badly:
 * `/nightlight/` as it should be, `/unsealed/` without the worker's header,
 * `/half-sealed/` with the page's policy in its place,
 * `/flipped/` with one bit of the model changed, `/door/` which counts who comes.
 */
export const servedAssets = (root: string): Plugin => ({
  name: 'nightlight-served-assets',
  configureServer(server) {
    const assets = join(root, 'packages/sdk/dist/assets');
    const hostile = join(root, 'packages/sdk/test/hostile-worker.js');
    const came: string[] = [];
    server.middlewares.use((request, response, next) => {
      const [path = '/', query = ''] = (request.url ?? '/').split('?');
      const [, folder = '', ...rest] = normalize(path).split('/');
      if (folder === 'door') {
        if (query) came.push(query);
        response.setHeader('Content-Type', query ? 'text/javascript' : 'application/json');
        response.end(query ? 'postMessage(1)' : JSON.stringify(came));
        return;
      }
      if (!['nightlight', 'unsealed', 'half-sealed', 'flipped'].includes(folder)) {
        next();
        return;
      }
      const name = rest.join('/');
      const file = name === 'hostile-worker.js' ? hostile : join(assets, name);
      if (!existsSync(file) || !statSync(file).isFile()) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
      if (name.endsWith('worker.js') && folder !== 'unsealed') {
        response.setHeader('Content-Security-Policy', folder === 'half-sealed' ? PAGE : SEAL);
      }
      const bytes = readFileSync(file);
      response.end(folder === 'flipped' && name.endsWith('.onnx') ? flipABit(bytes) : bytes);
    });
  },
});
