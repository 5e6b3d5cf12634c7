import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { json } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { BrowserPage } from './browser-page.ts';
import type { PageOrders, PageReports } from './in-page.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>nightlight-bench</title><script src="/watch.js"></script><script type="module" src="/page.js"></script>';

/** Only Chromium reports long tasks. */
const WATCH = `if (PerformanceObserver.supportedEntryTypes?.includes('longtask')) {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}`;

/** With these, clocks are exact to 5 to 20 microseconds. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Answers a report of the page. */
export type OnReport = <What extends keyof PageReports>(
  what: What,
  body: PageReports[What],
) => Promise<PageOrders[What]>;

export interface ServedPage {
  readonly url: string;
  /** Size of the files that were sent since the last call, as they are and with gzip. */
  takeSent(): { readonly bytes: number; readonly gzip: number };
  close(): Promise<void>;
}

/** Serves the page and the files of a system on loopback, with an hour in the browser's cache. */
export const servePage = async (
  { assets = [], policy }: BrowserPage,
  script: string,
  onReport: OnReport,
): Promise<ServedPage> => {
  const sent = new Map<string, Buffer>();
  const texts: Readonly<Record<string, string>> = {
    '/': PAGE,
    '/watch.js': WATCH,
    '/page.js': script,
  };
  const find = (path: string): Buffer | undefined => {
    const text = texts[path];
    if (text !== undefined) return Buffer.from(text);
    if (!path.startsWith('/assets/')) return undefined;
    const files = assets.map((folder) => join(folder, path.slice('/assets/'.length)));
    const file = files.find((one) => existsSync(one) && statSync(one).isFile());
    return file === undefined ? undefined : readFileSync(file);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    );
    const [, what] = /^\/report\/(ready|warm|done|failed)$/.exec(path) ?? [];
    if (what && request.method === 'POST') {
      const order = await onReport(what as 'ready', (await json(request)) as PageReports['ready']);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(order));
      return;
    }
    const body = find(path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    if (request.method === 'GET') sent.set(path, body);
    response.writeHead(200, {
      ...ISOLATED,
      'Content-Type': TYPES[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': path === '/' ? 'no-store' : 'max-age=3600',
      ...(policy?.files.test(path) ? { 'Content-Security-Policy': policy.value } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    takeSent() {
      const bodies = [...sent].flatMap(([path, body]) => (path === '/watch.js' ? [] : [body]));
      sent.clear();
      return {
        bytes: bodies.reduce((sum, body) => sum + body.length, 0),
        gzip: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
