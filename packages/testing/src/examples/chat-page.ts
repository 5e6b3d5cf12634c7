import type { Decision, Degraded } from '@nightlight/core';
import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { tinyPicture } from '../pictures/tiny-pictures.ts';

export const INSULT = 'shut up you stupid ugly loser, everybody hates you';

/** Keeps what guard() decides, so that a test can read it. Runs before the page's scripts. */
const KEEP_DECISIONS = `
  globalThis.seen = [];
  addEventListener('nightlight-decision', ({ detail }) => seen.push(detail.decision));
  globalThis.faults = [];
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
`;

const prepare = async (context: BrowserContext): Promise<BrowserContext> => {
  await context.addInitScript(KEEP_DECISIONS);
  return context;
};

const launchOptions = () => {
  const executablePath = findChromium();
  return { ...(executablePath ? { executablePath } : {}), args: [...CHROMIUM_FLAGS] };
};

/** Opens Chromium with a new profile. */
export const openChromium = async (): Promise<BrowserContext> => {
  const browser = await chromium.launch(launchOptions());
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  context.once('close', () => void browser.close());
  return prepare(context);
};

/** Opens Chromium with an unpacked extension. Returns the URL of the extension's folder, too. */
export const openExtension = async (
  folder: string,
): Promise<{ context: BrowserContext; url: string }> => {
  const { args, ...options } = launchOptions();
  const context = await chromium.launchPersistentContext('', {
    ...options,
    args: [...args, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context: await prepare(context), url: new URL('/', worker.url()).href };
};

/** What guard() has decided on this page, the newest last. */
export const decisions = (page: Page): Promise<Decision[]> =>
  page.evaluate(() => (globalThis as unknown as { seen: Decision[] }).seen);
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { faults: string[] }).faults);

/** Writes a draft and presses Enter. */
export const write = async (page: Page, text: string): Promise<void> => {
  await page.locator('form textarea').fill(text);
  await page.locator('form textarea').press('Enter');
};

/** Sends harmless messages until one was checked by everything, in a sealed worker. */
export const sendsWhenReady = async (
  page: Page,
  degraded: readonly Degraded[] = [],
): Promise<void> => {
  await page.locator('form textarea').waitFor();
  let round = 0;
  await expect
    .poll(
      async () => {
        const text = `see you at ${++round}`;
        await write(page, text);
        const wait = page.locator('nightlight-unchecked [data-choice=wait]');
        const sent = page.locator('#thread').getByText(text);
        // A page that a server rendered can't send before its scripts run.
        await sent.or(wait).first().waitFor({ timeout: 5_000 });
        if (await wait.isVisible()) await wait.click();
        await sent.waitFor();
        return (await decisions(page)).at(-1)?.degraded;
      },
      { timeout: 120_000, interval: 500 },
    )
    .toEqual(degraded);
};

/** A harmful draft is held back, and stays in the field after *Edit*. */
export const holdsInsult = async (
  page: Page,
  degraded: readonly Degraded[] = [],
): Promise<void> => {
  await write(page, INSULT);
  await page.locator('nightlight-nudge [data-choice=edit]').click();
  expect(await page.locator('form textarea').inputValue()).toBe(INSULT);
  expect(await page.locator('#thread').textContent()).not.toContain('loser');
  expect((await decisions(page)).at(-1)).toMatchObject({ action: 'pause', degraded });
};

/** A harmless picture is read by the picture model and sent. */
export const sendsPicture = async (
  page: Page,
  degraded: readonly Degraded[] = [],
): Promise<void> => {
  await page.locator('form input[type=file]').setInputFiles({
    ...{ name: 'fields.png', mimeType: 'image/png', buffer: Buffer.from(tinyPicture('png')) },
  });
  await write(page, 'look at this');
  await page.locator('#thread img').waitFor();
  expect((await decisions(page)).at(-1)).toMatchObject({
    ...{ action: 'allow', degraded, pictures: [{ index: 0, action: 'allow' }] },
  });
};

/** The assets except workers and code of the page. */
const MODELS = /\/nightlight\/(?!.*nightlight-(worker|page)|page\/)/;

export interface ChatOptions {
  /** Whether the form has a file input. Default: true. */
  readonly pictures?: boolean;
  /** What every decision reports. Default: nothing. */
  readonly degraded?: readonly Degraded[];
  /** Called before the reload, instead of making the models unreachable. */
  readonly away?: (page: Page) => Promise<void>;
}

/**
 * What each example does on its page: guard a form (a textarea, and a file input unless
 * `pictures` is false), add what is sent to `#thread`, and go on after a reload without models,
 * WebAssembly and manifests. The worker's own file is served, because only a service worker can
 * store it.
 */
export const checkChat = async (
  context: BrowserContext,
  url: string,
  { pictures = true, degraded = [], away }: ChatOptions = {},
): Promise<void> => {
  const page = await context.newPage();
  const logged: string[] = [];
  page.on('console', (message) => {
    // Browsers ask for an icon that a page doesn't name.
    if (!message.location().url.endsWith('/favicon.ico')) logged.push(message.text());
  });
  await page.goto(url);
  await sendsWhenReady(page, degraded);
  await holdsInsult(page, degraded);
  if (pictures) await sendsPicture(page, degraded);
  // From here on, the browser itself may log that files can't be loaded.
  expect(logged).toEqual([]);
  if (away) await away(page);
  else await context.route(MODELS, (route) => route.abort());
  await page.reload();
  await sendsWhenReady(page, degraded);
  await holdsInsult(page, degraded);
  if (pictures) await sendsPicture(page, degraded);
  expect(await faults(page)).toEqual([]);
  await page.close();
};
