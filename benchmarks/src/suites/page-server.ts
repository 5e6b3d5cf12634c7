import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { json } from 'node:stream/consumers';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const PAGE_CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const WORKER_CSP = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";
const EMPTY_PAGE = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Nightlight</title><script type="module" src="${script}"></script>`;

/**
 * Serves one script on an empty page, the assets folder with the worker under its own
 * CSP, and the files of other models for comparison.
 */
export const servePage = async (
  scripts: string,
  script: string,
  assets: string,
  peers?: string,
  /** The page loads its input from `/input.json` and posts its result to `/result`. */
  exchange?: { readonly input: unknown; readonly onResult: (result: unknown) => void },
): Promise<{ url: string; close(): Promise<void> }> => {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': PAGE_CSP });
      response.end(EMPTY_PAGE(script));
      return;
    }
    if (exchange && path === '/input.json') {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(exchange.input));
      return;
    }
    if (exchange && path === '/result') {
      exchange.onResult(await json(request));
      response.writeHead(204).end();
      return;
    }
    const [, first = ''] = path.split('/');
    const folder = { nightlight: assets, peers }[first];
    const file = folder ? join(folder, path.slice(first.length + 1)) : join(scripts, path);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const worker = /^\/nightlight\/(.+\/)?nightlight-worker(-\w+)?\.js$/.test(path);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      ...(worker ? { 'Content-Security-Policy': WORKER_CSP } : {}),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
