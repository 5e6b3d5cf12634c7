import { readFile } from 'node:fs/promises';
import { verifyEvidence } from '@nightlight/sdk/heard';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bubble, chatInChromium, enter, INSULT, joinAsWriter, write } from './chat.fixture.ts';

const chat = chatInChromium();
const THREAT = 'pay me 50 or i tell everyone at school your secret';
let context: BrowserContext;
let ben: Page;
let rex: Awaited<ReturnType<typeof joinAsWriter>>;
let ana: Awaited<ReturnType<typeof joinAsWriter>>;

beforeAll(async () => {
  context = await chat.newContext({ viewport: { width: 320, height: 640 } });
  rex = await joinAsWriter(chat.url, { room: 'heard', name: 'Rex' });
  ana = await joinAsWriter(chat.url, { room: 'heard', name: 'Ana' });
  ben = await enter(context, { url: chat.url, room: 'heard', name: 'Ben' });
});
afterAll(async () => {
  await context.close();
  for (const { socket } of [rex, ana]) socket.close();
});

const sheet = (): Locator => ben.locator('dialog.sheet');
const close = async (): Promise<void> => {
  await ben.keyboard.press('Escape');
  await ben.locator('dialog').waitFor({ state: 'detached' });
};
/** Opens one of the own pages from the help page. */
const open = async (title: string): Promise<void> => {
  await ben.locator('.chat-header .help-button').click();
  await ben.locator('.own-pages').getByRole('button', { name: title }).click();
  await sheet().waitFor();
};
const overflows = (): Promise<boolean> =>
  sheet().evaluate((one) => one.scrollWidth > one.clientWidth);

it('a target of a pile-on: from the first insult to the answer of the team', async () => {
  for (const text of ['Ben you are a stupid ugly loser', 'Ben everybody hates you']) {
    rex.write(text);
    ana.write(`yeah, ${text}`);
  }
  await bubble(ben, 'yeah, Ben everybody hates you').waitFor();
  // Reporting needs no flagged message: it starts on the help page.
  await ben.locator('.chat-header .help-button').click();
  await ben.locator('nightlight-help [data-offer=report]').click();
  await ben.locator('dialog.sheet').getByRole('button', { name: 'Rex' }).click();
  await sheet().getByText('This goes to the people who run this chat.').waitFor();
  expect(await overflows()).toBe(false);
  // One message of Rex is chosen. Ben adds one of Ana's.
  const yeah = sheet().locator('.check', { hasText: 'Ana' }).first().locator('input');
  await yeah.check();
  await sheet().locator('textarea').fill('They started on Monday.');
  await sheet().locator('[part=send]').click();
  await sheet().getByText('It has arrived').waitFor();
  await close();
  expect(chat.reports()).toMatchObject([
    {
      ...{ account: 'They started on Monday.', people: [{ name: 'Rex' }] },
      messages: [{ author: 'Ana' }, { author: 'Rex', text: 'Ben everybody hates you' }],
    },
  ]);
  chat.answerReport('closed', 'Thank you, Ben. We removed the messages and spoke to Rex.');
  await open('My reports');
  await sheet().getByText('We removed the messages and spoke to Rex.').waitFor();
  await sheet().getByText('Finished').waitFor();
  await close();
});

it('a target of blackmail saves it, locks it away, and the page can be verified', async () => {
  rex.write(THREAT);
  await bubble(ben, THREAT).waitFor();
  await open('What I saved');
  await sheet().locator('textarea').fill(`Rex wrote: ${THREAT}`);
  await sheet().locator('[part=save]').click();
  await sheet().getByText('Saved on this device.').waitFor();
  expect(await overflows()).toBe(false);
  const [download] = await Promise.all([
    ben.waitForEvent('download'),
    sheet().locator('[part=export]').click(),
  ]);
  const page = await readFile(await download.path(), 'utf8');
  expect(page).toContain(THREAT);
  expect(await verifyEvidence(page)).toMatchObject({ faults: [], entries: 1 });
  await close();

  const outside = (): Promise<string> => ben.locator('.chat-header').innerHTML();
  const before = await outside();
  await open('My own lock');
  await sheet().locator('[name=code]').fill('seven moons');
  await sheet().locator('[part=submit]').click();
  await sheet().locator('[part=close]').click();
  await sheet().getByText('This is locked.').waitFor();
  await close();
  // No badge gives it away.
  expect(await outside()).toBe(before);
  await open('What I saved');
  await sheet().getByText('This is locked.').waitFor();
  expect(await sheet().getByText(THREAT).count()).toBe(0);
  await sheet().locator('nightlight-lock [name=code]').fill('seven moons');
  await sheet().locator('nightlight-lock [part=submit]').click();
  await sheet().getByText(THREAT).waitFor();
  await close();
});

it('a trusted person is two presses away, unless they are in this chat', async () => {
  await open('My trusted person');
  await sheet().locator('[name=name]').fill('Aunt Zara');
  await sheet().locator('[name=to]').fill('+44 7700 900123');
  await sheet().locator('[part=save]').click();
  await sheet().getByText('Call Aunt Zara').waitFor();
  expect(await overflows()).toBe(false);
  await close();
  await ben.locator('.chat-header .help-button').click();
  const link = ben.locator('nightlight-help a', { hasText: 'Call Aunt Zara' });
  await expect.poll(() => link.getAttribute('href')).toBe('tel:+447700900123');
  await close();
  await open('My trusted person');
  await sheet().locator('[part=change]').click();
  await sheet().locator('[name=name]').fill('rex');
  await sheet().locator('[part=save]').click();
  await sheet().getByText('Call rex').waitFor();
  await close();
  await ben.locator('.chat-header .help-button').click();
  await ben.locator('.own-pages').waitFor();
  expect(await ben.locator('nightlight-help').getByText('Call rex').count()).toBe(0);
  await close();
});

it('what Nightlight did is listed, without support and without reports', async () => {
  await write(ben, INSULT);
  await ben.locator('.above nightlight-nudge [data-choice=edit]').click();
  await open('What Nightlight did');
  await sheet().getByText('Asked you before sending').first().waitFor();
  await sheet().getByText('It looked like: bullying').first().waitFor();
  expect(await sheet().locator('[part=entries]').textContent()).not.toMatch(/report|support/i);
  expect(await overflows()).toBe(false);
  await close();
});

it('after Leave quickly, Back does not return to the chat', async () => {
  const page = await enter(context, { url: chat.url, room: 'leave', name: 'Liv' });
  await page.locator('.chat-header .help-button').click();
  await page.locator('nightlight-help [part=exit]').click();
  await expect.poll(() => page.url()).toBe('about:blank');
  await page.goBack().catch(() => {});
  expect(page.url()).toBe('about:blank');
  await page.close();
});
