import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bubble, chatInChromium, enter, INSULT, joinAsWriter } from './chat.fixture.ts';

const chat = chatInChromium();
const ROOM = 'Room 9';
let context: BrowserContext;
let noor: Page;
let rex: Awaited<ReturnType<typeof joinAsWriter>>;

beforeAll(async () => {
  context = await chat.newContext({ viewport: { width: 320, height: 640 } });
  rex = await joinAsWriter(chat.url, { room: ROOM, name: 'Rex' });
  noor = await enter(context, { url: chat.url, room: ROOM, name: 'Noor', lang: 'ar' });
  rex.write(INSULT);
  await bubble(noor, INSULT).locator('nightlight-veil').waitFor();
});
afterAll(async () => {
  await context.close();
  rex.socket.close();
});

const dialog = (): Locator => noor.locator('dialog').last();
const close = async (): Promise<void> => {
  await noor.keyboard.press('Escape');
  await noor.locator('dialog').waitFor({ state: 'detached' });
};
const openHelp = (): Promise<void> => noor.locator('.chat-header .help-button').last().click();
/** The dialog's text, also in the elements, without names and what others wrote. */
const read = (): Promise<string> =>
  dialog().evaluate((one) => {
    const collect = (node: Node): string => {
      if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
      if (node instanceof Text) return node.data;
      if (node instanceof Element && node.matches('bdi, blockquote, a[href^=http]')) return '';
      const shadow = node instanceof Element ? node.shadowRoot : null;
      const label = node instanceof Element ? (node.getAttribute('aria-label') ?? '') : '';
      return [label, ...[...(shadow?.childNodes ?? []), ...node.childNodes].map(collect)].join(' ');
    };
    return collect(one);
  });
const expectArabic = async (): Promise<void> => {
  const names = /Nightlight|Rex|Room 9|SHA-256|PIN|npx.*FILE/g;
  const words = (await read()).replaceAll(names, '');
  expect(words.match(/[A-Za-z]{3,}/g) ?? []).toEqual([]);
  expect(words).toMatch(/[\u0600-\u06ff]{3}/);
  expect(await dialog().evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  expect(await dialog().evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
};

it('in Arabic, every page of being heard is in Arabic, from right to left, its buttons too', async () => {
  for (let i = 0; i < 5; i++) {
    await openHelp();
    await noor.locator('.own-pages button').nth(i).click();
    await noor.locator('dialog.own-sheet').waitFor();
    await expect.poll(read).toMatch(/[\u0600-\u06ff]{3}/);
    await expectArabic();
    await close();
  }
});

it('in Arabic, a report says in Arabic who receives it, and what became of it', async () => {
  await openHelp();
  await noor.locator('nightlight-help [data-offer=report]').click();
  await noor.locator('nightlight-report').getByText('من يديرون هذه الدردشة').waitFor();
  await expectArabic();
  await noor.locator('nightlight-report [part=send]').click();
  await noor.locator('nightlight-report').getByText('R-').first().waitFor();
  await close();
});

it('in Arabic, the limits, the age and the question before deleting are in Arabic', async () => {
  await noor.locator('.limits-button').click();
  await expect.poll(read).toContain('حدودك');
  await expectArabic();
  await dialog().locator('.help-foot button').click();
  await dialog().locator('.sheet-buttons').waitFor();
  await expectArabic();
  await dialog().locator('.sheet-buttons button').last().click();
});
