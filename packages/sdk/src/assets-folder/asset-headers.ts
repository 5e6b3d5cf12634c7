import { extname } from 'node:path';

/** The Content-Security-Policy that seals a worker. */
export const WORKER_POLICY =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";

const WORKER = /(^|\/)nightlight-worker(-\w+)?\.js$/;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.md': 'text/plain; charset=utf-8',
};

/** Response headers for a file of the assets folder. */
export const getAssetHeaders = (path: string): Readonly<Record<string, string>> => ({
  'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
  'Cache-Control': 'no-cache',
  ...(WORKER.test(path) ? { 'Content-Security-Policy': WORKER_POLICY } : {}),
});
