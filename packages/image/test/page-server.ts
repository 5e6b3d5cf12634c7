import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's policy, as the guide recommends it, plus what videos need. */
const POLICY =
  "default-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:";
const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script></html>';

export interface PageServer {
  readonly url: string;
  /** Requested paths, in order. */
  readonly requests: string[];
  keepFilm(film: Buffer): void;
  close(): Promise<void>;
}

/** Sends the film whole, or from the requested byte, as video players need it. */
const sendFilm = (film: Buffer, request: IncomingMessage, response: ServerResponse): void => {
  const [, from] = /^bytes=(\d+)-/.exec(request.headers.range ?? '') ?? [];
  response.setHeader('Content-Type', 'video/webm');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', 'no-store');
  if (from === undefined) {
    response.end(film);
    return;
  }
  response.setHeader('Content-Range', `bytes ${from}-${film.length - 1}/${film.length}`);
  response.writeHead(206).end(film.subarray(Number(from)));
};

/** Serves decode-page.ts on loopback; `/film` plays the film passed to `keepFilm`. */
export const startPageServer = async (): Promise<PageServer> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('decode-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['nightlight-source', 'module', 'browser'],
    logLevel: 'silent',
  });
  const requests: string[] = [];
  let film: Buffer = Buffer.alloc(0);
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (request.url === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': POLICY });
      response.end(PAGE);
    } else if (request.url === '/page.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      response.end(outputFiles[0]?.contents);
    } else if (request.url === '/film') sendFilm(film, request, response);
    else response.writeHead(request.url === '/playing' ? 204 : 404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    keepFilm(next) {
      film = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
