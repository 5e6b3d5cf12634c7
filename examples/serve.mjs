/**
 * Serves the folder of an example whose build tool has no server of its own, and seals the workers:
 * `node serve.mjs FOLDER [--port 8080] [--base /path/] [--strict]`. With `--strict`, pages get the
 * Content-Security-Policy of docs/guide/hosting.md.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: '/' },
    port: { type: 'string', default: '8080' },
    strict: { type: 'boolean', default: false },
  },
});
const folder = resolve(positionals[0] ?? '.');
const port = Number(values.port);

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
/** Nightlight's workers, and that of `own-model`. */
const WORKER = /[\\/](nightlight-worker(-\w+)?|own-worker)\.js$/;
const WORKER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";
const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self' blob: data:";

/** Returns the file for a URL, or undefined if it is outside the folder. */
const fileFor = (url) => {
  const { pathname } = new URL(url, 'http://localhost');
  if (!pathname.startsWith(values.base)) return undefined;
  const path = normalize(decodeURIComponent(pathname.slice(values.base.length)));
  if (path.split(/[\\/]/).some((part) => part.startsWith('..'))) return undefined;
  return join(folder, pathname.endsWith('/') ? join(path, 'index.html') : path);
};

const policyFor = (file) => {
  if (WORKER.test(file)) return { 'Content-Security-Policy': WORKER_POLICY };
  return values.strict ? { 'Content-Security-Policy': PAGE_POLICY } : {};
};

createServer(async (request, response) => {
  const file = fileFor(request.url);
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
    ...policyFor(file),
  });
  createReadStream(file).pipe(response);
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}${values.base}`));
