import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { serveElements } from '@nightlight/tooling/elements-page';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

let site: Awaited<ReturnType<typeof serveElements>>;
let browser: Browser;
beforeAll(async () => {
  site = await serveElements();
  browser = await chromium.launch({
    executablePath: findChromium() as string,
    args: [...CHROMIUM_FLAGS],
  });
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const open = async (settings: Parameters<Browser['newPage']>[0]): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, ...settings });
  await page.goto(site.address);
  await page.waitForFunction('globalThis.ELEMENTS');
  return page;
};
const elements = (page: Page): Promise<readonly string[]> =>
  page.evaluate('ELEMENTS') as Promise<readonly string[]>;

/** Runs `read` for every element in every state. */
const inEach = async <T>(
  page: Page,
  read: () => readonly T[],
  which?: readonly string[],
): Promise<readonly T[]> => {
  const all: T[] = [];
  for (const element of which ?? (await elements(page))) {
    await page.evaluate(`draw('${element}')`);
    all.push(...(await page.evaluate(read)));
  }
  return all;
};

const moving = (): readonly string[] =>
  [...document.querySelectorAll('section > *, section > div > *')].flatMap(({ shadowRoot }) =>
    (shadowRoot?.getAnimations() ?? []).map((one) => `${(one as CSSAnimation).animationName}`),
  );

it('with reduced motion, nothing moves in any state', async () => {
  const still = await open({ reducedMotion: 'reduce' });
  expect(await inEach(still, moving)).toEqual([]);
  const lively = await open({ reducedMotion: 'no-preference' });
  await lively.evaluate("draw('image')");
  // A picture that waits moves only while it is on the screen.
  const waiting = lively.locator('nightlight-image .waiting').first();
  await waiting.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await lively.evaluate(moving)).length).toBeGreaterThan(0);
});

/** Finds buttons and surfaces without a visible edge. Pictures need none. */
const edgeless = (): readonly string[] =>
  [...document.querySelectorAll('section > *, section > div > *')].flatMap(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('button, .surface:not(:has(.picture)), .veil') ?? [])]
      .filter((one) => {
        const { borderBlockEndWidth, borderBlockEndStyle, textDecorationLine } =
          getComputedStyle(one);
        const hasEdge = borderBlockEndStyle !== 'none' && borderBlockEndWidth !== '0px';
        return !hasEdge && !textDecorationLine.includes('underline');
      })
      .map((one) => one.outerHTML.slice(0, 90)),
  );

it('with forced colours, every button and every surface has an edge', async () => {
  const page = await open({ forcedColors: 'active', reducedMotion: 'reduce' });
  expect(await inEach(page, edgeless)).toEqual([]);
  const folder = process.env['NIGHTLIGHT_SHOTS'];
  if (!folder) return;
  for (const element of await elements(page)) {
    await page.evaluate(`draw('${element}')`);
    await page.screenshot({ path: `${folder}/forced-${element}.png`, fullPage: true });
  }
});
