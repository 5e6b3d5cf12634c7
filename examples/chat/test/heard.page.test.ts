import { readFile } from 'node:fs/promises';
import { verifyEvidence } from '@nightlight/sdk/heard';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bubble, CRY, chatInChromium, enter, INSULT, joinAsWriter, write } from './chat.fixture.ts';

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

const sheetOf = (page: Page): Locator => page.locator('dialog.sheet');
const sheet = (): Locator => sheetOf(ben);
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
  // Who wrote what can be told apart, and what is covered in the chat stays covered.
  const rows = sheet().locator('[part=messages] summary');
  await expect
    .poll(() => rows.allInnerTexts())
    .toContainEqual(expect.stringMatching(/^Rex · .*\nCovered: bullying$/s));
  expect(await sheet().getByText('Ben everybody hates you').first().isVisible()).toBe(false);
  // One message of Rex is chosen. Ben adds one of Ana's.
  const yeah = sheet().locator('.check', { hasText: 'Ana' }).first().locator('input');
  await yeah.check();
  await sheet().locator('textarea').fill('They started on Monday.');
  await sheet().locator('[part=send]').click();
  await sheet().getByText('It has arrived').first().waitFor();
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
  await sheet().getByText('Closed', { exact: true }).waitFor();
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
  // What derives a key from a code is loaded when a code is used, and not before.
  const codeFiles = (): Promise<readonly string[]> =>
    ben.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /scrypt|code-key/.test(name)),
    );
  await open('My own lock');
  await sheet().locator('[name=code]').fill('seven moons');
  expect(await codeFiles()).toEqual([]);
  await sheet().locator('[part=submit]').click();
  await sheet().locator('[part=close]').click();
  await sheet().getByText('This is locked.').waitFor();
  expect((await codeFiles()).length).toBeGreaterThan(0);
  await close();
  // No badge gives it away.
  expect(await outside()).toBe(before);
  await open('What I saved');
  await sheet().getByText('This is locked.').waitFor();
  expect(await sheet().locator('[part=items]').count()).toBe(0);
  await sheet().locator('nightlight-lock [name=code]').fill('seven moons');
  await sheet().locator('nightlight-lock [part=submit]').click();
  await sheet().locator('[part=items]').getByText(THREAT).waitFor();
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

it('from a support card, the trusted person is one press away, and not while they are in the chat', async () => {
  await open('My trusted person');
  await sheet().locator('[part=change]').click();
  await sheet().locator('[name=name]').fill('Coach Ida');
  await sheet().locator('[part=save]').click();
  await sheet().getByText('Call Coach Ida').waitFor();
  await close();
  await write(ben, CRY);
  const card = ben.locator('.below nightlight-nudge');
  const link = card.locator('a', { hasText: 'Call Coach Ida' });
  await expect.poll(() => link.getAttribute('href')).toBe('tel:+447700900123');
  const ida = await joinAsWriter(chat.url, { room: 'heard', name: 'Coach Ida' });
  await expect.poll(() => link.count()).toBe(0);
  ida.socket.close();
});

it('under Why?, one press saves a covered message, and another tells the app it was wrong', async () => {
  const before = chat.reports().length;
  rex.write(INSULT);
  const veil = bubble(ben, INSULT).last().locator('nightlight-veil');
  await veil.locator('[data-choice=why]').click();
  await veil.locator('[data-heard=save]').click();
  await veil.getByText('Saved on this device.').waitFor();
  await veil.locator('[data-heard=tell]').click();
  await sheet()
    .getByText(/^Rule /)
    .waitFor();
  expect(await overflows()).toBe(false);
  await sheet().locator('[part=send]').click();
  await sheet().getByText('It has arrived').first().waitFor();
  await close();
  expect(chat.reports().slice(before)).toMatchObject([{ about: 'decision', messages: [] }]);
  await open('What I saved');
  const items = sheet().locator('[part=items]');
  await items.locator('summary', { hasText: 'Rex' }).first().click();
  await items.getByText(INSULT).waitFor();
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

it('a guardian’s limit on the trusted person applies in their chat and is shown there; the way from help stays open', async () => {
  const page = await enter(context, { url: chat.url, room: 'quiet', name: 'Nia', age: '10-12' });
  const help = page.locator('.chat-header .help-button').last();
  const way = page.locator('nightlight-help').getByRole('button', { name: 'Open the chat with' });
  await help.click();
  await page.locator('.own-pages').getByRole('button', { name: 'My trusted person' }).click();
  await sheetOf(page).locator('[name=name]').fill('Zara');
  await sheetOf(page).locator('[name=way]').selectOption('app');
  await sheetOf(page).locator('[name=to]').fill('nia-and-zara');
  await sheetOf(page).locator('[part=save]').click();
  await sheetOf(page).getByText('Open the chat with Zara').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Limits', exact: true }).click();
  await page.getByRole('button', { name: 'For a guardian' }).click();
  await page.getByLabel('Choose a PIN of six digits').fill('482913');
  await page.getByRole('button', { name: 'Save PIN' }).click();
  await page.getByLabel('Add: Contacts').fill('Zara');
  await page.locator('[data-setting=contacts] [value=block]').click();
  await page.getByText('Saved.').waitFor();
  await page.getByRole('button', { name: 'Back to the chat' }).click();

  const zara = await joinAsWriter(chat.url, { room: 'nia-and-zara', name: 'Zara' });
  await help.click();
  await way.click();
  await page.waitForURL(/room=nia-and-zara/);
  await page.locator('[data-testid=status][data-state=ready]').waitFor({ timeout: 90_000 });
  await page.getByText('Zara').first().waitFor();
  await write(page, 'hi, how are you?');
  await page
    .locator('.above nightlight-nudge')
    .getByText('No chat with this contact')
    .first()
    .waitFor();
  expect(zara.received).toEqual([]);
  await page.keyboard.press('Escape');
  // Asking them for help passes. In their own chat, they are not offered as help.
  await write(page, CRY);
  await expect.poll(() => zara.received).toEqual([CRY]);
  await help.click();
  await page.locator('.own-pages').waitFor();
  expect(await way.count()).toBe(0);
  zara.socket.close();
  await page.close();
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
