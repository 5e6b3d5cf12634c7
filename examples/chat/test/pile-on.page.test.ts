import type { Decision } from '@nightlight/core';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chatInChromium, enter, joinAsWriter, write } from './chat.fixture.ts';

const LINES = [
  ['Ana', 'Bo you are a piece of shit'],
  ['Cem', 'kys Bo'],
  ['Dee', 'shut up Bo you piece of shit'],
  ['Eli', 'leave Bo alone'],
  ['Cem', 'Bo i will kill you tomorrow'],
  ['Dee', 'you are a piece of shit Bo'],
] as const;
const INSULTS = LINES.filter(([name]) => name !== 'Eli').map(([, text]) => text);
const ROOM = 'three against Bo';

const atServer: string[] = [];
const chat = chatInChromium((path) => atServer.push(path));
/** What the pages have asked for since they were ready. */
const asked: string[] = [];
const people = new Map<string, Awaited<ReturnType<typeof joinAsWriter>>>();
let context: BrowserContext;
let bo: Page;
let eve: Page;

/** Waits until the newest message is checked and observed. */
const isChecked = async (page: Page, rows: number): Promise<void> => {
  await page.waitForFunction((count) => {
    const newest = document.querySelectorAll('li.row')[count - 1];
    const bubble = newest?.querySelector<HTMLElement>('.bubble');
    return bubble && bubble.dataset['nightlight'] !== 'checking';
  }, rows);
  await page.waitForTimeout(400);
};

beforeAll(async () => {
  context = await chat.newContext({ viewport: { width: 320, height: 640 } });
  bo = await enter(context, { url: chat.url, room: ROOM, name: 'Bo' });
  eve = await enter(context, { url: chat.url, room: ROOM, name: 'Eve' });
  for (const name of new Set(LINES.map(([author]) => author))) {
    people.set(name, await joinAsWriter(chat.url, { room: ROOM, name }));
  }
  context.on('request', (request) => asked.push(request.url()));
  atServer.length = 0;
  for (const [i, [name, text]] of LINES.entries()) {
    people.get(name)?.write(text);
    for (const page of [bo, eve]) await isChecked(page, i + 1);
  }
});
afterAll(async () => {
  for (const { socket } of people.values()) socket.close();
  await context?.close();
});

const head = (page: Page): Locator => page.locator('nightlight-veil #covered');
const row = (page: Page, text: string): Locator => page.locator('li.row').filter({ hasText: text });
/** Presses a button, also of a background page, which paints only once a second. */
const press = async (page: Page, button: Locator): Promise<void> => {
  await page.bringToFront();
  await button.click();
};
const setOpen = async (page: Page, isOpen: boolean): Promise<void> => {
  const state = await head(page).getAttribute('aria-expanded');
  if (state !== String(isOpen)) await press(page, head(page));
  await expect.poll(() => head(page).getAttribute('aria-expanded')).toBe(String(isOpen));
};
/** The texts of the veils that take up space. */
const readVeils = (page: Page): Promise<readonly string[]> =>
  page
    .locator('nightlight-veil')
    .evaluateAll((veils) =>
      veils
        .filter((veil) => veil.getClientRects().length > 0)
        .map((veil) => (veil.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
/** The insults that can be read. */
const readInsults = async (page: Page): Promise<readonly string[]> => {
  const visible = await Promise.all(
    INSULTS.map((text) => row(page, text).locator('.text').isVisible()),
  );
  return INSULTS.filter((_, i) => visible[i]);
};
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it('three people against Bo take one place, and Bo reads what helps Bo', async () => {
  await expect.poll(async () => (await readVeils(bo)).length).toBe(1);
  const [place] = await readVeils(bo);
  expect(place).toContain('5 covered messages from 3 people');
  expect(place).toContain('One of them is a threat.');
  expect(await bo.locator('li.row:visible').count()).toBe(2);
  expect(await bo.getByText('leave Bo alone').isVisible()).toBe(true);
});

it('a friend who looks on reads what helps Bo, and not what is written for Bo', async () => {
  await expect.poll(async () => (await readVeils(eve)).length).toBe(1);
  const [place] = await readVeils(eve);
  expect(place).toContain('Several people are being unkind to Bo.');
  expect(place).not.toContain('everyone');
});

it('no request shows that the pile-on has begun', async () => {
  expect([asked, atServer]).toEqual([[], []]);
  const loaded = await bo.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(loaded.filter((name) => name.includes('pile-ons'))).toHaveLength(1);
});

it('help opens beside the count, and its button stays visible', async () => {
  const help = bo.getByRole('button', { name: 'Someone to talk to' });
  await press(bo, help);
  expect(await bo.getByRole('link', { name: 'Childline' }).first().isVisible()).toBe(true);
  await expect
    .poll(() =>
      help.evaluate((button) => {
        const thread = document.querySelector('.thread') as HTMLElement;
        const [seen, own] = [thread, button].map((one) => one.getBoundingClientRect());
        return seen && own && own.top >= seen.top - 1 && own.bottom <= seen.bottom;
      }),
    )
    .toBe(true);
  await press(bo, help);
});

it('the list opens with the keyboard, and a screen reader hears the count and each message', async () => {
  await bo.bringToFront();
  await bo.getByTestId('composer').focus();
  const focused = (): Promise<string> =>
    bo.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.id || ((active as HTMLElement | null)?.dataset['choice'] ?? '');
    });
  for (let i = 0; i < 20 && (await focused()) !== 'covered'; i++)
    await bo.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('covered');
  const thread = bo.locator('.thread');
  const closed = await thread.ariaSnapshot();
  expect(closed).toContain('group "5 covered messages from 3 people"');
  expect(closed).toContain('button "5 covered messages from 3 people"\n');
  expect(closed).toContain('button "Someone to talk to"');
  await bo.keyboard.press('Enter');
  await expect.poll(async () => (await readVeils(bo)).length).toBe(5);
  const open = await thread.ariaSnapshot();
  expect(open).toContain('button "5 covered messages from 3 people" [expanded]');
  for (const name of ['Ana', 'Cem', 'Dee']) expect(open).toContain(`paragraph: ${name}\n`);
  for (const title of ['This may be hurtful', 'This may be a threat', 'Nobody should say this']) {
    expect(open).toContain(`group "${title}`);
  }
  for (const text of INSULTS) expect(open).not.toContain(text);
  const order: string[] = [];
  for (let i = 0; i < 5; i++) {
    await bo.keyboard.press('Tab');
    order.push(await focused());
  }
  expect(order).toEqual(['help', 'show', 'why', 'show', 'why']);
});

it('each message opens alone', async () => {
  await setOpen(bo, true);
  const third = row(bo, 'shut up Bo');
  await press(bo, third.locator('[data-choice=show]'));
  await expect.poll(() => readInsults(bo)).toEqual(['shut up Bo you piece of shit']);
  expect(await head(bo).textContent()).toContain('4 covered messages from 3 people');
  await press(bo, third.locator('[data-choice=close]'));
  await expect.poll(() => readInsults(bo)).toEqual([]);
  // The first one is in the same veil as the count, which names its author.
  await press(bo, row(bo, 'Bo you are').locator('[data-choice=show]'));
  await expect.poll(() => readInsults(bo)).toEqual(['Bo you are a piece of shit']);
  expect(await row(bo, 'Bo you are').locator('.author').isVisible()).toBe(true);
  await press(bo, row(bo, 'Bo you are').locator('[data-choice=close]'));
});

it('Report in the list reports that message, covered until it is opened', async () => {
  await setOpen(bo, true);
  const threat = row(bo, 'kill you');
  expect(await threat.locator('#line').textContent()).toContain('threat');
  await press(bo, threat.locator('[data-choice=why]'));
  await press(bo, threat.locator('[data-offer=report]'));
  const sheet = bo.locator('dialog.sheet');
  await sheet.waitFor();
  expect(await readInsults(bo)).toEqual([]);
  expect(chat.reports()).toEqual([]);
  await press(bo, sheet.locator('[part=send]'));
  await sheet.getByText('It has arrived').first().waitFor();
  expect(chat.reports()).toMatchObject([
    { people: [{ name: 'Cem' }], messages: [{ text: 'Bo i will kill you tomorrow' }] },
  ]);
  await bo.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
});

it('with text at 200 % on a small phone no word breaks, and nothing is cut off', async () => {
  await setOpen(bo, true);
  expect(await overflow(bo)).toBe(0);
  await bo.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await overflow(bo)).toBe(0);
  const count = head(bo).locator('.count');
  const isBroken = await count.evaluate((one) => {
    one.style.overflowWrap = 'normal';
    return one.scrollWidth > one.clientWidth;
  });
  expect(isBroken).toBe(false);
  await bo.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
});

it('with forced colours, the place and each message have an edge, and the arrow is visible', async () => {
  await setOpen(bo, true);
  await bo.emulateMedia({ forcedColors: 'active' });
  const edges = await bo.locator('nightlight-veil .veil').evaluateAll((all) =>
    all.map((one) => {
      const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(one);
      return borderTopStyle !== 'none' && borderTopColor !== backgroundColor;
    }),
  );
  expect(edges).toEqual(Array(6).fill(true));
  const arrow = await head(bo)
    .locator('.chevron')
    .evaluate((one) => {
      const { borderRightColor, borderRightWidth } = getComputedStyle(one);
      return { borderRightColor, borderRightWidth };
    });
  expect(arrow).not.toMatchObject({ borderRightWidth: '0px' });
  expect(arrow.borderRightColor).toBe('rgb(0, 0, 0)');
  await bo.emulateMedia({ forcedColors: 'none' });
});

it('an insult by a bystander that names the target counts as part of the pile-on', async () => {
  const found = eve.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        document.addEventListener('nightlight-decision', (event) => {
          const { decision } = (event as CustomEvent<{ decision: Decision }>).detail;
          resolve(decision.assessment.harms.bullying.signals.map(({ kind }) => kind));
        });
      }),
  );
  await write(eve, 'Bo you are a piece of shit');
  expect(await found).toContain('pile-on');
  await press(eve, eve.locator('.above nightlight-nudge [data-choice=edit]'));
});
