import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const viewport = { width: 390, height: 844 };
const INSULT = 'shut up you stupid ugly loser, everybody hates you';

/** Blocks of code on a page of the guide, by the file that they name in their first line. */
const filesOn = async (page: string): Promise<ReadonlyMap<string, string>> => {
  const text = await readFile(join(root, 'docs/guide', page), 'utf8');
  const blocks = [...text.matchAll(/^```tsx?\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)];
  return new Map(blocks.map(([, name = '', code = '']) => [name, code]));
};

/** A block of the page about offline use; in lists they are indented. */
const offlineBlock = async (name: string): Promise<string> => {
  const text = await readFile(join(root, 'docs/guide/offline.md'), 'utf8');
  return new RegExp(`^ *\\/\\/ ${name}\\n([\\s\\S]*?)^ *\`\`\`$`, 'm').exec(text)?.[1] ?? '';
};

/** The header that the page tells hosts to send with the worker. */
const headerOn = async (page: string): Promise<string> => {
  const text = await readFile(join(root, 'docs/guide', page), 'utf8');
  return /^Content-Security-Policy: (.*)$/m.exec(text)?.[1] ?? '';
};

/** The existing app: a form, a list, and a server that reports what was sent. */
const CHAT = `
  export const form = document.querySelector('form')!;
  export const thread = document.querySelector('ol')!;
  const listeners = new Set<(message: any) => void>();
  const sent: string[] = [];
  Object.assign(globalThis, {
    sent,
    comesIn: (message: unknown) => { for (const hear of listeners) hear(message); },
  });
  export const sendMessage = async (text: string): Promise<string> => {
    sent.push(text);
    return 'own-' + sent.length;
  };
  export const onMessage = (hear: (message: any) => void) => {
    listeners.add(hear);
    return () => { listeners.delete(hear); };
  };
`;
const OFFLINE = '<script type="module" src="/src/offline.ts"></script>';
const PLAIN = `<ol id="thread"></ol>
  <form><textarea aria-label="Message"></textarea><button>Send</button></form>
  <script type="module" src="/src/main.ts"></script>`;
const REACT = '<div id="root"></div><script type="module" src="/src/main.tsx"></script>';
const CONFIG = { compilerOptions: { jsx: 'react-jsx', module: 'esnext', target: 'es2022' } };

/** The files of a package that npm publishes: its manifest and the built code. */
const installed = async (app: string, name: string): Promise<void> => {
  const to = join(app, 'node_modules/@nightlight', name);
  await mkdir(to, { recursive: true });
  await cp(join(root, 'packages', name, 'package.json'), join(to, 'package.json'));
  await cp(join(root, 'packages', name, 'dist'), join(to, 'dist'), { recursive: true });
};

/** Creates a new Vite app with the packages and these files. */
const builtApp = async (files: Readonly<Record<string, string>>): Promise<string> => {
  // The app is in the repository, so that the dependencies of the packages are found.
  await mkdir(join(root, 'node_modules/.nightlight'), { recursive: true });
  const app = await mkdtemp(join(root, 'node_modules/.nightlight/app-'));
  for (const name of ['sdk', 'nudges', 'react']) await installed(app, name);
  await mkdir(join(app, 'public'), { recursive: true });
  await symlink(
    join(app, 'node_modules/@nightlight/sdk/dist/assets'),
    join(app, 'public/nightlight'),
  );
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(app, name)), { recursive: true });
    await writeFile(join(app, name), text);
  }
  await build({ root: app, logLevel: 'error', configFile: false });
  // The service worker lists every file of the page, and the worker.
  const built = (await readdir(join(app, 'dist/assets'))).map((name) => `/assets/${name}`);
  const list = ['/', ...built, '/nightlight/nightlight-worker.js'];
  const worker = await offlineBlock('offline.js');
  await writeFile(
    join(app, 'dist/offline.js'),
    worker.replace(/FILES = .*$/m, `FILES = ${JSON.stringify(list)};`),
  );
  return app;
};

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  html: 'text/html',
  json: 'application/json',
  wasm: 'application/wasm',
};

/** Serves a built app with the header on the worker. */
const served = async (app: string, header: string): Promise<{ server: Server; url: string }> => {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const file = join(app, 'dist', path === '/' ? 'index.html' : path);
    const body = await readFile(file).catch(() => undefined);
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const isWorker = /nightlight-worker[^/]*\.js$/.test(path);
    response.writeHead(body ? 200 : 404, {
      'Content-Type': type,
      ...(isWorker ? { 'Content-Security-Policy': header } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

interface Chat {
  readonly sent: string[];
  comesIn(message: object): void;
}
const sentIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as Chat).sent);
let count = 0;
const comesIn = (page: Page, text: string, author = 'ana'): Promise<void> =>
  page.evaluate((message) => (globalThis as unknown as Chat).comesIn(message), {
    ...{ id: `in-${count++}`, author, text },
  });
const write = async (page: Page, text: string, presses = 1): Promise<void> => {
  await page.locator('textarea').fill(text);
  for (let i = 0; i < presses; i++) await page.locator('textarea').press('Enter');
};
/** Whether a text is visible, and not only in the page behind a veil. */
const isSeen = (page: Page, text: string): Promise<boolean> =>
  // biome-ignore lint/performance/useDomNodeTextContent: only visible text counts.
  page.evaluate((words) => document.body.innerText.includes(words), text);
const choice = (page: Page, name: string) =>
  page.locator(`:is(nightlight-nudge, nightlight-unchecked) [data-choice=${name}]`).first();

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium() as string,
    args: [...CHROMIUM_FLAGS],
  });
});
afterAll(() => browser?.close());

it('the sample guards a form and veils incoming messages in at most 12 lines', async () => {
  const main = (await filesOn('getting-started.md')).get('src/main.ts') ?? '';
  const lines = main.split('\n').filter((line) => line.trim() !== '');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.length).toBeLessThanOrEqual(12);
});

// The React page uses the same code for these two, so the plain run tests them only once.
const isTestedFor = (page: string): boolean =>
  page === 'getting-started.md' || process.env['NIGHTLIGHT_RELEASE'] !== undefined;

describe.each([
  ['getting-started.md', PLAIN, { 'src/chat.ts': CHAT }],
  ['react.md', REACT, { 'src/server.ts': CHAT.replace(/^ *export const (form|thread).*$/gm, '') }],
])('a fresh Vite app that follows %s', (page, body, files) => {
  let app: string;
  let server: Server;
  let url: string;
  let context: BrowserContext;
  beforeAll(async () => {
    app = await builtApp({
      'index.html': `<!doctype html><html lang="en"><link rel="icon" href="data:,">${body}${OFFLINE}</html>`,
      'src/offline.ts': await offlineBlock('page'),
      'tsconfig.json': JSON.stringify(CONFIG),
      ...files,
      ...Object.fromEntries(await filesOn(page)),
    });
    ({ server, url } = await served(app, await headerOn('getting-started.md')));
    // The test counts and delays requests here. A service worker would hide them.
    context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  });
  afterAll(async () => {
    await context?.close();
    server?.close();
    if (app) await rm(app, { recursive: true, force: true });
  });

  /** Waits until the base model has checked a first message. */
  const isReady = async (opened: Page): Promise<void> => {
    await opened.locator('textarea').waitFor();
    await opened.evaluate(() => {
      document.addEventListener('nightlight-decision', (event) => {
        const { decision } = (event as CustomEvent<{ decision: { degraded: string[] } }>).detail;
        if (!decision.degraded.includes('model-loading')) document.body.classList.add('is-ready');
      });
    });
    await comesIn(opened, 'hello there');
    await opened.locator('body.is-ready').waitFor({ state: 'attached', timeout: 60_000 });
    await expect.poll(() => isSeen(opened, 'hello there')).toBe(true);
  };
  const ready = async (): Promise<Page> => {
    const opened = await context.newPage();
    await opened.goto(url);
    await isReady(opened);
    return opened;
  };

  it('pressing Enter three times sends once', async () => {
    const opened = await ready();
    await write(opened, 'see you at five', 3);
    await expect.poll(() => sentIn(opened)).toEqual(['see you at five']);
    await expect.poll(() => opened.locator('textarea').inputValue()).toBe('');
    await write(opened, INSULT, 3);
    await choice(opened, 'send').click();
    await expect.poll(() => sentIn(opened)).toEqual(['see you at five', INSULT]);
    await opened.waitForTimeout(300);
    expect(await sentIn(opened)).toHaveLength(2);
    await opened.close();
  });

  it('a harmful incoming message is veiled, and a harmless one is visible', async () => {
    const opened = await ready();
    await comesIn(opened, INSULT);
    await comesIn(opened, 'are you coming?');
    await expect.poll(() => isSeen(opened, 'are you coming?')).toBe(true);
    expect(await isSeen(opened, INSULT)).toBe(false);
    await opened.locator('nightlight-veil [data-choice=show]').first().click();
    await expect.poll(() => isSeen(opened, INSULT)).toBe(true);
    await opened.close();
  });

  it('a harmful message typed before Nightlight is ready is not sent silently', async () => {
    const opened = await context.newPage();
    let load = (): void => {};
    const held = new Promise<void>((resolve) => {
      load = resolve;
    });
    await opened.route('**/nightlight/**', async (route) => {
      await held;
      await route.continue();
    });
    await opened.goto(url);
    await opened.locator('textarea').waitFor();
    await write(opened, INSULT, 3);
    await choice(opened, 'wait').click();
    await opened.waitForTimeout(300);
    expect(await sentIn(opened)).toEqual([]);
    load();
    await choice(opened, 'edit').click({ timeout: 60_000 });
    expect([await sentIn(opened), await opened.locator('textarea').inputValue()]).toEqual([
      [],
      INSULT,
    ]);
    await opened.close();
  });

  it('a check that fails neither loses a message nor sends it silently', async () => {
    const opened = await context.newPage();
    await opened.route('**/nightlight-worker.js', (route) => route.abort());
    await opened.goto(url);
    await opened.locator('textarea').waitFor();
    await comesIn(opened, INSULT);
    await write(opened, 'i need help', 3);
    await choice(opened, 'send').waitFor();
    expect([await sentIn(opened), await opened.locator('textarea').inputValue()]).toEqual([
      [],
      'i need help',
    ]);
    expect(await isSeen(opened, INSULT)).toBe(false);
    await choice(opened, 'send').click();
    await expect.poll(() => sentIn(opened)).toEqual(['i need help']);
    await opened.close();
  });

  it.runIf(isTestedFor(page))(
    'no request leaves between ready and the end of a long chat with nudges',
    async () => {
      const opened = await ready();
      await opened.waitForLoadState('networkidle');
      const asked: string[] = [];
      opened.on('request', (request) => asked.push(request.url()));
      for (let i = 0; i < 8; i++) {
        await comesIn(opened, `and then number ${i} happened`);
        await write(opened, `tell me more of number ${i}`);
        await expect.poll(async () => (await sentIn(opened)).length).toBe(i + 1);
      }
      await comesIn(opened, INSULT);
      await opened.locator('nightlight-veil [data-choice=why]').first().click();
      await write(opened, INSULT);
      await choice(opened, 'why').click();
      await choice(opened, 'edit').click();
      await write(opened, 'i feel so alone, i dont want to be here any more');
      await opened.locator('nightlight-nudge[quiet]').first().waitFor();
      expect(asked).toEqual([]);
      await opened.close();
    },
  );

  it.runIf(isTestedFor(page))(
    'no request leaves when three people attack one, and their messages take one place',
    async () => {
      const opened = await ready();
      await opened.waitForLoadState('networkidle');
      const asked: string[] = [];
      opened.on('request', (request) => asked.push(request.url()));
      await comesIn(opened, 'does anyone have the homework?', 'bobby');
      await expect.poll(() => isSeen(opened, 'homework')).toBe(true);
      for (const [i, author] of ['ana', 'cem', 'dee', 'ana'].entries()) {
        await comesIn(opened, `shut up bobby, you stupid ugly loser ${i}`, author);
        await opened.locator('[data-nightlight=checking]').waitFor({ state: 'detached' });
        // It is observed after it was checked.
        await opened.waitForTimeout(400);
      }
      const place = opened.getByRole('button', { name: '4 covered messages from 3 people' });
      await place.waitFor();
      expect(await opened.locator('[data-nightlight=folded]').count()).toBe(3);
      await place.click();
      await opened.locator('nightlight-veil [data-choice=show]').nth(3).click();
      await expect.poll(() => isSeen(opened, 'stupid ugly loser 3')).toBe(true);
      expect(asked).toEqual([]);
      await opened.close();
    },
  );

  it.runIf(isTestedFor(page))(
    'a reload works without a server, with the service worker of the offline page',
    async () => {
      const own = await browser.newContext({ viewport });
      const opened = await own.newPage();
      await opened.goto(url);
      await isReady(opened);
      await opened.waitForFunction(() => navigator.serviceWorker.controller !== null);
      // This is the last test, because it stops the server.
      server.close();
      server.closeAllConnections();
      await opened.reload();
      await isReady(opened);
      await write(opened, INSULT);
      await choice(opened, 'edit').click();
      expect(await sentIn(opened)).toEqual([]);
      await own.close();
    },
  );
});
