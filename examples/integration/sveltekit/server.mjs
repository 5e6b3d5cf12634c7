// SvelteKit serves static files before its hooks run, so the header is set here.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { handler } from './build/handler.js';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } });
const WORKER = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";

createServer((request, response) => {
  if (/^\/nightlight\/(.+\/)?nightlight-worker(-\w+)?\.js(\?|$)/.test(request.url ?? '')) {
    response.setHeader('Content-Security-Policy', WORKER);
  }
  handler(request, response);
}).listen(Number(values.port), '127.0.0.1');
