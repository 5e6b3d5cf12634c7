import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { chatInChromium, enter } from './chat.fixture.ts';

const chat = chatInChromium();
let context: BrowserContext;
beforeAll(async () => {
  context = await chat.newContext({ viewport: { width: 320, height: 640 } });
});

const ROOM = 'three against Bo';
/** One of several people who write to the room. */
const join = async (name: string) => {
  const socket = new WebSocket(`${chat.url.replace('http', 'ws')}chat`);
  await new Promise((resolve) => socket.once('open', resolve));
  const say = (value: object): void => socket.send(JSON.stringify(value));
  say({ type: 'join', room: ROOM, id: name, name });
  return {
    close: () => socket.close(),
    write: (id: string, text: string) => say({ type: 'message', id, text, sentAt: Date.now() }),
  };
};

/** Waits until the message is checked and observed. */
const isChecked = async (page: Page, id: string): Promise<void> => {
  await page.waitForFunction((message) => {
    const row = document.querySelector(`li[data-id="${message}"]`);
    const veil = row?.querySelector('nightlight-veil');
    return row && (!veil || veil.decision);
  }, id);
  await page.waitForTimeout(400);
};

const LINES = [
  ['Ana', 'Bo you are a piece of shit'],
  ['Cem', 'kys Bo'],
  ['Dee', 'shut up Bo you piece of shit'],
  ['Eli', 'leave Bo alone'],
  ['Cem', 'Bo i will kill you tomorrow'],
  ['Dee', 'you are a piece of shit Bo'],
] as const;

const readVeils = (page: Page): Promise<readonly string[]> =>
  page
    .locator('nightlight-veil')
    .evaluateAll((veils) =>
      veils
        .filter((veil) => veil.getClientRects().length > 0)
        .map((veil) => (veil.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );

it('three people against Bo take one place, for Bo and for a friend who looks on', async () => {
  const bo = await enter(context, { url: chat.url, room: ROOM, name: 'Bo' });
  const eve = await enter(context, { url: chat.url, room: ROOM, name: 'Eve' });
  const names = ['Ana', 'Cem', 'Dee', 'Eli'];
  const people = new Map(
    await Promise.all(names.map(async (name) => [name, await join(name)] as const)),
  );
  for (const [i, [name, text]] of LINES.entries()) {
    people.get(name)?.write(`m${i}`, text);
    for (const page of [bo, eve]) await isChecked(page, `m${i}`);
  }

  await expect.poll(async () => (await readVeils(bo)).length).toBe(1);
  const [place] = await readVeils(bo);
  expect(place).toContain('5 covered messages from 3 people');
  expect(place).toContain('One of them is a threat.');
  expect(await bo.locator('li.row:visible').count()).toBe(2);
  expect(await bo.getByText('leave Bo alone').isVisible()).toBe(true);
  await bo.getByRole('button', { name: 'Someone to talk to' }).click();
  expect(await bo.getByRole('link', { name: 'Childline' }).first().isVisible()).toBe(true);

  const [forEve, ...others] = await readVeils(eve);
  expect(others).toEqual([]);
  expect(forEve).toContain('Several people are being unkind to Bo.');
  expect(forEve).not.toContain('everyone');

  await bo.getByRole('button', { name: '5 covered messages' }).click();
  await expect.poll(async () => (await readVeils(bo)).length).toBe(5);
  const overflow = await bo.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  for (const person of people.values()) person.close();
  await Promise.all([bo.close(), eve.close()]);
});
