import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Decision } from '@nightlight/core';
import { openChromium } from '@nightlight/testing/examples/chat-page';
import { assetsHandler, PAGE_POLICY } from '@nightlight/testing/served-assets';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SEAL = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";
const WORDS = 'double your items\nfree skins\n';
const INTEGRITY = `sha256-${createHash('sha256').update(WORDS).digest('base64')}`;

/** The classifier of an app: a list of words, which it gets as a file. It also tries to get out. */
const WORKER = `
  import { serveClassifier } from '@nightlight/sdk/classifier-worker';

  serveClassifier(({ words }) => {
    const list = new TextDecoder().decode(words).trim().split('\\n');
    const doors = () => [
      typeof fetch, typeof XMLHttpRequest, typeof WebSocket, typeof indexedDB, typeof BroadcastChannel,
    ];
    return {
      id: 'item-trades',
      version: '1',
      classify: async (messages) => Promise.all(messages.map(async ({ text }) => {
        if (text === 'stop') { close(); await new Promise(() => {}); }
        const way = /^import (\\S+)/.exec(text)?.[1];
        const isOut = way !== undefined && (await import(way).then(() => true, () => false));
        const isFound = list.some((word) => text.includes(word)) || isOut;
        if (text === 'doors' && doors().some((door) => door !== 'undefined')) throw new Error('open');
        return {
          signals: isFound ? [{ kind: 'phishing', score: .9, severity: 'medium' }] : [],
          degraded: [],
        };
      })),
      dispose: async () => {},
    };
  });
`;
const SCRIPT = `
  import { createNightlight } from '@nightlight/sdk';
  import { openClassifier } from '@nightlight/sdk/classifier';

  Object.assign(globalThis, {
    start: async (options) => {
      const classifier = openClassifier(options);
      const nightlight = createNightlight({
        assets: '/nightlight/', tier: 'tiny', policy: { ageBand: '13-15' }, classifiers: [classifier],
      });
      const whole = await nightlight;
      globalThis.check = (text) =>
        whole.classify({ conversation: 'c', author: 'ben', text });
    },
  });
`;

const bundle = async (contents: string): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent' },
    // As published: what seals the worker must not be lost in the bundle.
    ...{ minify: true, treeShaking: true },
  });
  return outputFiles[0]?.contents as Uint8Array;
};

let server: Server;
let url: string;
let context: BrowserContext;
const requests: string[] = [];

beforeAll(async () => {
  const [script, worker] = await Promise.all([bundle(SCRIPT), bundle(WORKER)]);
  const files: Record<string, readonly [string, string | Uint8Array, string?]> = {
    '/': [
      'text/html',
      '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
      PAGE_POLICY,
    ],
    '/page.js': ['text/javascript', script],
    '/own/worker.js': ['text/javascript', worker, SEAL],
    '/own/unsealed.js': ['text/javascript', worker],
    '/own/words.txt': ['text/plain', WORDS],
    '/door.js': ['text/javascript', 'export {};'],
  };
  const assets = assetsHandler(root);
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    assets(request, response, () => {
      const [type, body, policy] = files[request.url ?? ''] ?? [];
      response.writeHead(body ? 200 : 404, {
        'Content-Type': type ?? 'text/plain',
        ...(policy ? { 'Content-Security-Policy': policy } : {}),
      });
      response.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  context = await openChromium();
});
afterAll(async () => {
  await context?.close();
  server?.closeAllConnections();
  server?.close();
});

interface Options {
  readonly worker?: string;
  readonly files?: object;
}

const start = async ({
  worker = '/own/worker.js',
  files = { words: { url: '/own/words.txt', integrity: INTEGRITY } },
}: Options = {}): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(
    (options) => (globalThis as unknown as { start(o: object): Promise<void> }).start(options),
    { worker, files },
  );
  return page;
};
const check = (page: Page, text: string): Promise<Decision> =>
  page.evaluate(
    (given) => (globalThis as unknown as { check(t: string): Promise<Decision> }).check(given),
    text,
  );
/** Whether the own classifier found something. Nightlight notices links. */
const isOwn = ({ assessment }: Decision): boolean =>
  assessment.harms.scam.signals.some(({ source }) => source.id === 'item-trades');
const findSeverity = ({ assessment }: Decision): string => assessment.harms.scam.severity;

it('an own classifier answers from a sealed worker, beside Nightlight', async () => {
  const page = await start();
  const asked = requests.length;
  const decision = await check(page, 'free skins for you');
  expect(findSeverity(decision)).toBe('medium');
  expect(decision.degraded).toEqual([]);
  expect(findSeverity(await check(page, 'good game'))).toBe('none');
  const threat = await check(page, 'i will find you and kill you');
  expect(threat.assessment.harms.bullying.severity).toBe('high');
  expect(requests.length).toBe(asked);
  await page.close();
});

it('code in that worker reaches neither the network nor the device’s storage', async () => {
  const page = await start();
  expect((await check(page, 'doors')).degraded).toEqual([]);
  expect(isOwn(await check(page, `import ${url}door.js`))).toBe(false);
  expect(requests).not.toContain('/door.js');
  await page.close();
});

it('every decision says so if its worker has no header, and the test above can fail', async () => {
  const page = await start({ worker: '/own/unsealed.js' });
  const decision = await check(page, `import ${url}door.js`);
  expect(isOwn(decision)).toBe(true);
  expect(decision.degraded).toEqual(['worker-unsealed']);
  expect(requests).toContain('/door.js');
  await page.close();
});

it('if its worker ends, the message says so, and the next one is read by another', async () => {
  const page = await start();
  const asked = requests.filter((path) => path.endsWith('words.txt')).length;
  expect((await check(page, 'stop')).degraded).toEqual(['classifier-failed']);
  const decision = await check(page, 'free skins for you');
  expect(findSeverity(decision)).toBe('medium');
  expect(decision.degraded).toEqual([]);
  expect(requests.filter((path) => path.endsWith('words.txt'))).toHaveLength(asked);
  await page.close();
});

it.each([
  ['a file with another hash', { url: '/own/words.txt', integrity: `sha256-${'A'.repeat(43)}=` }],
  ['a missing file', '/own/missing.txt'],
])('%s fails the start with an error that names it', async (_, words) => {
  await expect(start({ files: { words } })).rejects.toThrow(/own\/(words|missing)\.txt/);
});
