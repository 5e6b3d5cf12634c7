import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { testFontFaces } from '@nightlight/tooling/test-fonts';
import { addTestFonts } from '@nightlight/tooling/test-fonts-in-page';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { WebSocket } from 'ws';
import { startChatServer } from '../server.mjs';

export const INSULT = 'shut up you stupid ugly loser, everybody hates you';
export const CRY = 'i feel so alone, i dont want to be here any more';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Starts a server with the built chat, and a browser, for the tests of a file. */
export const chatInChromium = (onRequest?: (path: string) => void) => {
  let server: Awaited<ReturnType<typeof startChatServer>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await startChatServer({
      root: at('../dist'),
      assets: at('../../../packages/sdk/dist/assets'),
      ...(onRequest ? { onRequest } : {}),
    });
    browser = await chromium.launch({
      executablePath: findChromium() as string,
      args: [...CHROMIUM_FLAGS],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get url(): string {
      return server.url;
    },
    /** What the server has been sent as reports. */
    reports: () => server.reports(),
    /** Answers the newest report, as the people who run the chat would. */
    answerReport: (status: string, text: string) => server.answerReport(status, text),
    /** Opens a context with the size of a phone, whose pages use the test fonts. */
    newContext: async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
      const context = await browser.newContext({
        ...{ viewport: { width: 390, height: 844 }, locale: 'en-US', timezoneId: 'UTC' },
        ...options,
      });
      // Playwright's half a minute has not always been enough on a busy machine.
      context.setDefaultTimeout(60_000);
      await context.addInitScript(addTestFonts, testFontFaces(['sans']));
      return context;
    },
  };
};

/** Adds a person to a room, and waits until their messages are checked. */
export const enter = async (
  context: BrowserContext,
  {
    url,
    room,
    name,
    region = 'GB',
    age = '13-15',
    lang,
  }: { url: string; room: string; name: string; region?: string; age?: string; lang?: string },
): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(
    `${url}?${new URLSearchParams({ room, name, age, region, ...(lang ? { lang } : {}) })}`,
  );
  await page.locator('[data-testid=status][data-state=ready]').waitFor({ timeout: 90_000 });
  return page;
};

/** Adds someone who only writes. They need no page, which would load the models. */
export const joinAsWriter = async (url: string, { room, name }: { room: string; name: string }) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}chat`);
  await new Promise((resolve) => socket.once('open', resolve));
  const say = (value: object): void => socket.send(JSON.stringify(value));
  say({ type: 'join', room, id: name, name });
  let sent = 0;
  const received: string[] = [];
  socket.on('message', (data) => {
    const { text } = JSON.parse(String(data));
    if (typeof text === 'string') received.push(text);
  });
  return {
    socket,
    say,
    /** The texts of the messages that arrived, in order. */
    received,
    /** Sends a message with an id of its own, and returns it. */
    write: (text: string): string => {
      const id = `${room}-${name}-${sent++}`;
      say({ type: 'message', id, text, sentAt: Date.now() });
      return id;
    },
  };
};

export const write = async (page: Page, text: string): Promise<void> => {
  // A background page paints only once a second, and a click waits until the page is stable.
  await page.bringToFront();
  await page.getByTestId('composer').fill(text);
  await page.getByTestId('send').click();
};

export const bubble = (page: Page, text: string): Locator =>
  page.getByTestId('bubble').filter({ hasText: text });
