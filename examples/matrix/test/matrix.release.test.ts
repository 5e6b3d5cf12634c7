import { INSULT, openChromium } from '@nightlight/testing/examples/chat-page';
import {
  type Account,
  type Homeserver,
  startHomeserver,
} from '@nightlight/testing/examples/homeserver';
import {
  type InstalledExample,
  installExample,
  type StartedExample,
} from '@nightlight/testing/examples/installed-example';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

let homeserver: Homeserver;
let example: InstalledExample;
let started: StartedExample;
let context: BrowserContext;
let page: Page;
let mia: Account;
let sam: Account;
let room: string;

let sentBySam = 0;
const samWrites = (body: string): Promise<unknown> =>
  sam.call('PUT', `rooms/${encodeURIComponent(room)}/send/m.room.message/t${sentBySam++}`, {
    ...{ msgtype: 'm.text', body },
  });

/** The texts that the homeserver has from Mia. */
const textsOfMia = async (): Promise<string[]> => {
  const path = `rooms/${encodeURIComponent(room)}/messages?dir=b&limit=100`;
  const { chunk } = await sam.call('GET', path);
  return (chunk as { type: string; sender: string; content: { body: string } }[])
    .filter(({ type, sender }) => type === 'm.room.message' && sender === '@mia:localhost')
    .map(({ content }) => content.body)
    .reverse();
};

/** Whether a text can be seen: it is rendered, and no veil covers it. */
const isSeen = (text: string): Promise<boolean> =>
  // biome-ignore lint/performance/useDomNodeTextContent: only visible text counts.
  page.evaluate((words) => document.body.innerText.includes(words), text);

const write = async (text: string): Promise<void> => {
  await page.locator('#composer textarea').fill(text);
  await page.locator('#composer textarea').press('Enter');
};

beforeAll(async () => {
  homeserver = await startHomeserver();
  [mia, sam] = await Promise.all([homeserver.register('mia'), homeserver.register('sam')]);
  const { room_id } = await sam.call('POST', 'createRoom', {
    preset: 'public_chat',
    name: 'Class',
  });
  room = String(room_id);
  await samWrites('hello from before');
  example = await installExample('matrix');
  await example.script('build');
  started = await example.start();
  context = await openChromium();
  page = await context.newPage();
  await page.goto(started.url);
  await page.getByLabel('Homeserver').fill(homeserver.url);
  await page.getByLabel('Name').fill(mia.user);
  await page.getByLabel('Password').fill(mia.password);
  await page.getByLabel('Room').fill(room);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.locator('#composer textarea').waitFor();
});
afterAll(async () => {
  await context?.close();
  await started?.stop();
  await example?.remove();
  await homeserver?.stop();
});

it('shows what was written in the room before, and sends to the homeserver', async () => {
  await expect.poll(() => isSeen('hello from before'), { timeout: 60_000 }).toBe(true);
  await write('see you at five');
  const wait = page.locator('nightlight-unchecked [data-choice=wait]');
  const sent = page.locator('#thread').getByText('see you at five');
  await sent.or(wait).first().waitFor();
  if (await wait.isVisible()) await wait.click();
  await expect.poll(textsOfMia, { timeout: 60_000 }).toEqual(['see you at five']);
  expect(await page.locator('#thread').getByText('see you at five').count()).toBe(1);
});

it('holds a harmful draft: the homeserver never gets it', async () => {
  await write(INSULT);
  await page.locator('nightlight-nudge [data-choice=edit]').click({ timeout: 60_000 });
  expect(await page.locator('#composer textarea').inputValue()).toBe(INSULT);
  await write('sorry, bad day');
  await expect.poll(textsOfMia, { timeout: 60_000 }).toEqual(['see you at five', 'sorry, bad day']);
});

it('covers a harmful message that comes in, until its reader presses Show', async () => {
  await samWrites('you stupid ugly loser, nobody wants you here');
  await samWrites('are you coming on saturday?');
  await expect.poll(() => isSeen('are you coming on saturday?'), { timeout: 60_000 }).toBe(true);
  const show = page.locator('nightlight-veil [data-choice=show]').first();
  await show.waitFor();
  expect(await isSeen('stupid ugly loser')).toBe(false);
  await show.click();
  await expect.poll(() => isSeen('stupid ugly loser')).toBe(true);
});
