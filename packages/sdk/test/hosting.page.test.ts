import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assetsHandler, PAGE_POLICY } from '@nightlight/testing/served-assets';
import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { chromium } from 'playwright-core';
import { createServer as createVite, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const guide = (name: string): string => readFileSync(join(root, 'docs/guide', name), 'utf8');
const page = guide('hosting.md');

/** Code blocks by their first line, which says what they are for. */
const blocks = new Map(
  [...page.matchAll(/^```\w+\n(.*\n)([\s\S]*?)^```$/gm)].map(([, first = '', rest = '']) => [
    first.trim(),
    first + rest,
  ]),
);
const block = (name: string): string => blocks.get(name) ?? `no block ${name}`;

/** All policies in a text, without quotes around them. */
const policiesIn = (text: string): string[] =>
  [...text.matchAll(/default-src [^"`\n]+/g)].map(([policy]) => policy.trim());
const [WORKER = '', PAGE = ''] = policiesIn(page);

const WORKER_PATH = '/nightlight/nightlight-worker.js';
const WORKER_PATHS = [
  WORKER_PATH,
  '/nightlight/pictures/nightlight-worker-tfjs.js',
  '/nightlight/ocr/nightlight-worker-ocr.js',
];
/** Replaces our worker. It reports whether it can send a request to the server. */
const PROBE =
  "fetch(location.href, { method: 'HEAD' }).then(() => postMessage('open'), () => postMessage('blocked'));";

const policyOf = async (url: URL): Promise<string | null> => {
  const response = await fetch(url);
  expect(response.status, url.href).toBe(200);
  return response.headers.get('content-security-policy');
};

const listening = async (server: Server): Promise<URL> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
};

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'nightlight-hosting-'));
  await writeFile(join(site, 'index.html'), '<!doctype html><title>chat</title>');
  for (const path of WORKER_PATHS) {
    await mkdir(join(site, 'public', dirname(path)), { recursive: true });
    await writeFile(join(site, 'public', path), PROBE);
  }
  await symlink(join(root, 'node_modules'), join(site, 'node_modules'), 'dir');
});
afterAll(() => rm(site, { recursive: true }));

describe('the header in the hosting guide', () => {
  let tests: Server;
  let chat: ChildProcess;
  let atTests: URL;
  let atChat: URL;
  beforeAll(async () => {
    tests = createServer((request, response) =>
      assetsHandler(root)(request, response, () => response.end()),
    );
    atTests = await listening(tests);
    // Start it in another process, because packages must not import examples.
    const start = `import { startChatServer } from './examples/chat/server.mjs';
      const [root, assets] = process.argv.slice(1);
      process.stdout.write((await startChatServer({ root, assets })).url);`;
    chat = spawn(
      process.execPath,
      ['--input-type=module', '-e', start, site, join(site, 'public/nightlight')],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [url] = await once(chat.stdout as NodeJS.ReadableStream, 'data');
    atChat = new URL(String(url));
  });
  afterAll(() => {
    chat?.kill();
    tests?.close();
  });

  it('for the worker is the one that the tests and the chat example send', async () => {
    expect(await policyOf(new URL('nightlight/hostile-worker.js', atTests))).toBe(WORKER);
    for (const path of WORKER_PATHS) {
      expect(await policyOf(new URL(path, atChat)), path).toBe(WORKER);
    }
  });

  it('for the page is the one that the tests send, and that the chat example extends', async () => {
    expect(PAGE).toBe(PAGE_POLICY);
    expect(await policyOf(new URL('half-sealed/hostile-worker.js', atTests))).toBe(PAGE);
    const sent = (await policyOf(atChat))?.split('; ') ?? [];
    for (const directive of PAGE.split('; ')) {
      const own = sent.find((one) => one.startsWith(directive.split(' ')[0] as string));
      // Only the chat needs the WebSocket.
      expect(own?.replace(/ ws:\S+/g, '')).toBe(directive);
    }
  });

  it.each([
    '# inside http { }',
    '# inside <VirtualHost>',
    '# nightlight/.htaccess',
    '# _headers',
    '// next.config.mjs',
    '// server.mjs',
    '// webpack.config.js',
    '// seal-the-worker.js',
  ])('is in the block "%s"', (name) => {
    expect(policiesIn(block(name))).toContain(WORKER);
  });

  it.each(['hosting.md', 'getting-started.md'])('is the only policy in %s', (name) => {
    const found = policiesIn(guide(name));
    expect(found).toContain(WORKER);
    expect(found.filter((policy) => policy !== WORKER && policy !== PAGE)).toEqual([]);
  });
});

it.each([
  ['# inside http { }', /"~(\S+)"/, (path: string) => path],
  ['# inside <VirtualHost>', /LocationMatch "(.+)"/, (path: string) => path],
  // Apache compares only the file's name, also in subfolders.
  ['# nightlight/.htaccess', /FilesMatch "(.+)"/, basename],
])('the pattern in the block "%s" matches the three workers', (name, pattern, compared) => {
  const matches = new RegExp(block(name).match(pattern)?.[1] ?? 'no pattern');
  for (const path of WORKER_PATHS) expect(compared(path)).toMatch(matches);
  expect(compared('/nightlight/manifest.json')).not.toMatch(matches);
});

it('a _headers file has a rule for each of the three workers', () => {
  const rules = block('# _headers')
    .split('\n\n')
    .map((rule) => rule.split('\n')[0]);
  for (const path of WORKER_PATHS) expect(rules).toContain(path);
});

describe('the samples that run without other software', () => {
  it('Vite sends the header, in development and in preview', async () => {
    const configFile = join(site, 'vite.config.ts');
    await writeFile(configFile, block('// vite.config.ts'));
    const own = { root: site, configFile, logLevel: 'silent' } as const;
    const at = { host: '127.0.0.1', port: 0 };
    const dev = await createVite({ ...own, server: { ...at, hmr: false, watch: null } });
    await dev.listen();
    const built = await preview({ ...own, preview: at, build: { outDir: 'public' } });
    try {
      for (const { resolvedUrls } of [dev, built]) {
        for (const path of WORKER_PATHS) {
          expect(await policyOf(new URL(path, resolvedUrls?.local[0])), path).toBe(WORKER);
        }
      }
      expect(await policyOf(new URL(dev.resolvedUrls?.local[0] as string))).toBeNull();
    } finally {
      await dev.close();
      await built.close();
    }
  });

  it('the last header that Next.js sends is the worker’s policy', async () => {
    const file = join(site, 'next.config.mjs');
    await writeFile(file, block('// next.config.mjs'));
    const { default: config } = await import(pathToFileURL(file).href);
    const headers = [{ key: 'Content-Security-Policy', value: WORKER }];
    expect((await config.headers()).slice(-3)).toEqual(
      WORKER_PATHS.map((source) => ({ source, headers })),
    );
  });

  it('webpack-dev-server sends the header with the workers only', async () => {
    const file = join(site, 'webpack.config.mjs');
    await writeFile(file, block('// webpack.config.js'));
    const { default: config } = await import(pathToFileURL(file).href);
    const answer: RequestListener = (_, response) => response.end();
    const [seal, ...others] = config.devServer.setupMiddlewares([answer]);
    expect(others).toEqual([answer]);
    const server = createServer((request, response) =>
      seal(request, response, () => answer(request, response)),
    );
    const url = await listening(server);
    try {
      for (const path of WORKER_PATHS) {
        expect(await policyOf(new URL(path, url)), path).toBe(WORKER);
        expect(await policyOf(new URL(`${path}?v=1`, url)), path).toBe(WORKER);
      }
      for (const path of ['/', '/nightlight/manifest.json', '/nightlight-worker.js']) {
        expect(await policyOf(new URL(path, url)), path).toBeNull();
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('the service worker seals the worker, from the first visit on if the page waits for it', async () => {
    const START = `
      const worker = new Worker('${WORKER_PATH}', { type: 'module' });
      worker.onmessage = ({ data }) => { document.title = data; };`;
    const files: Record<string, [type: string, body: string]> = {
      '/': ['text/html', '<!doctype html><script type="module" src="/page.js"></script>'],
      '/bare': ['text/html', '<!doctype html><script type="module" src="/bare.js"></script>'],
      '/page.js': ['text/javascript', block('// page') + START],
      '/bare.js': ['text/javascript', START],
      '/seal-the-worker.js': ['text/javascript', block('// seal-the-worker.js')],
      [WORKER_PATH]: ['text/javascript', PROBE],
    };
    const server = createServer((request, response) => {
      const [type, body] = files[request.url ?? ''] ?? [];
      response.writeHead(body ? 200 : 404, type ? { 'Content-Type': type } : {}).end(body);
    });
    const url = await listening(server);
    const executablePath = findChromium();
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: [...CHROMIUM_FLAGS],
    });
    try {
      const tab = await browser.newPage();
      const seen = async (path: string): Promise<string> => {
        await tab.goto(new URL(path, url).href);
        await tab.waitForFunction('["open", "blocked"].includes(document.title)');
        return tab.title();
      };
      expect(await seen('/bare')).toBe('open');
      expect(await seen('/')).toBe('blocked');
      expect(await seen('/')).toBe('blocked');
      expect(await seen('/bare')).toBe('blocked');
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
