import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetsHandler, PAGE_POLICY } from '@nightlight/testing/served-assets';
import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/guide/offline.md'), 'utf8');

/** Code blocks of the guide by their first line. In lists they are indented. */
const blocks = new Map(
  [...guide.matchAll(/^( *)```\w+\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', code = '']) => {
    const lines = code.split('\n').map((line) => line.slice(indent.length));
    return [lines[0], lines.join('\n')];
  }),
);
const block = (name: string): string => blocks.get(name) ?? `throw new Error('no block ${name}')`;

/** The page of an app: registers the guide's service worker and checks one message. */
const PAGE = `
  import { createNightlight } from '@nightlight/sdk';
  ${block('// page')}
  const check = async () => {
    const pictures = location.search === '?pictures' ? { pictures: true } : {};
    const options = { assets: '/nightlight/', policy: { ageBand: '13-15' }, ...pictures };
    const nightlight = await createNightlight(options);
    const { action, degraded } = await nightlight.classify('you stupid loser');
    return { action, degraded };
  };
  globalThis.found = check().catch(({ code, message }) => ({ code, message }));
`;

interface Site {
  readonly url: string;
  readonly asked: string[];
  /** Responds to all requests with this status from now on. */
  answer(status: number | undefined): void;
  /** Stops the server until `open()`. */
  close(): Promise<void>;
  open(): Promise<void>;
}

const bundled = async (contents: string): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'packages/sdk/test') },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['nightlight-source', 'module', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents as Uint8Array;
};

/** The page’s URL, and the list of files that a build would pass to Workbox for precaching. */
const WORKBOX = `
  import { precacheAndRoute } from 'workbox-precaching';
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  precacheAndRoute(
    ['/', '/page.js', '/nightlight/nightlight-worker.js'].map((url) => ({ url, revision: '1' })),
  );
`;

const startSite = async (script: Uint8Array, serviceWorker: string | Uint8Array): Promise<Site> => {
  const asked: string[] = [];
  const assets = assetsHandler(root);
  let status: number | undefined;
  let port = 0;
  const files: Record<string, readonly [type: string, body: string | Uint8Array]> = {
    '/': [
      'text/html',
      '<!doctype html><title>chat</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
    ],
    '/page.js': ['text/javascript', script],
    '/offline.js': ['text/javascript', serviceWorker],
  };
  let server: Server;
  const open = async (): Promise<void> => {
    server = createServer((request, response) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      asked.push(path);
      // Nothing may come from the HTTP cache.
      response.setHeader('Cache-Control', 'no-store');
      if (status) {
        response.writeHead(status).end();
        return;
      }
      assets(request, response, () => {
        const [type, body] = files[path] ?? [];
        const headers = type && { 'Content-Type': type, 'Content-Security-Policy': PAGE_POLICY };
        response.writeHead(body ? 200 : 404, headers || {}).end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await open();
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    answer: (given) => {
      status = given;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
    open,
  };
};

const launch = (): Promise<Browser> => {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_FLAGS],
  });
};

const found = (page: Page): Promise<unknown> => page.evaluate('globalThis.found');

const CHECKED = { action: 'pause', degraded: [] };

describe('a page with the guide’s service worker', () => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await startSite(await bundled(PAGE), block('// offline.js'));
    browser = await launch();
    page = await browser.newPage();
    await page.goto(site.url);
    expect(await found(page)).toEqual(CHECKED);
    await page.evaluate('navigator.serviceWorker.ready.then(() => {})');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close().catch(() => {});
  });

  it('works and stays sealed after a reload with the network off', async () => {
    await site.close();
    await page.reload();
    expect(await found(page)).toEqual(CHECKED);
    await site.open();
  });

  it('the service worker itself can’t start workers, so it can’t check messages', async () => {
    const [worker] = page.context().serviceWorkers();
    expect(await worker?.evaluate('[typeof fetch, typeof Worker]')).toEqual([
      'function',
      'undefined',
    ]);
  });

  it('says which file is missing if the page needs more than it has loaded before', async () => {
    await site.close();
    await page.goto(`${site.url}?pictures`);
    expect(await found(page)).toMatchObject({
      code: 'load-failed',
      message: expect.stringContaining('pictures/picture-mobilenet/manifest.json'),
    });
    await site.open();
  });

  it('works while the server responds with 500, and reports an error at 404', async () => {
    await page.goto(site.url);
    expect(await found(page)).toEqual(CHECKED);
    await page.route('**/nightlight/manifest.json', (route) => route.fulfill({ status: 500 }));
    await page.reload();
    expect(await found(page)).toEqual(CHECKED);
    await page.unroute('**/nightlight/manifest.json');
    await page.route('**/nightlight/manifest.json', (route) => route.fulfill({ status: 404 }));
    await page.reload();
    expect(await found(page)).toMatchObject({ code: 'load-failed' });
    await page.unroute('**/nightlight/manifest.json');
  });

  it('requests manifest.json and the worker at the second visit, and no model', async () => {
    site.asked.length = 0;
    await page.goto(site.url);
    expect(await found(page)).toEqual(CHECKED);
    const files = site.asked.filter((path) => path.startsWith('/nightlight/'));
    expect(new Set(files)).toEqual(
      new Set(['/nightlight/manifest.json', '/nightlight/nightlight-worker.js']),
    );
  });

  it('never uses a damaged file; without a network, the error says what it could not load', async () => {
    await page.evaluate(`(async () => {
      const cache = await caches.open('nightlight-models-1');
      for (const { url } of await cache.keys()) {
        if (!url.includes('manifest.json')) await cache.put(url, new Response('damaged'));
      }
    })()`);
    await site.close();
    await page.reload();
    expect(await found(page)).toMatchObject({ code: 'load-failed' });
    await site.open();
    await page.reload();
    expect(await found(page)).toEqual(CHECKED);
  });
});

it('a page with a service worker by Workbox works and stays sealed too', async () => {
  const site = await startSite(await bundled(PAGE), await bundled(WORKBOX));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    expect(await found(page)).toEqual(CHECKED);
    await page.evaluate('navigator.serviceWorker.ready.then(() => {})');
    await site.close();
    await page.reload();
    expect(await found(page)).toEqual(CHECKED);
  } finally {
    await browser.close();
    await site.close().catch(() => {});
  }
});
