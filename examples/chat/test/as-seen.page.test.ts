import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bubble, CRY, chatInChromium, enter, INSULT, write } from './chat.fixture.ts';

const chat = chatInChromium();
let room = 0;

/** Opens a new room. `enter` adds a person to it. */
const newRoom = async (options: BrowserContextOptions = {}) => {
  const context = await chat.newContext(options);
  const name = `seen-${room++}`;
  return {
    context,
    enter: (who: string): Promise<Page> => enter(context, { url: chat.url, room: name, name: who }),
  };
};
const asking = (page: Page): Locator => page.locator('.above nightlight-nudge');
const helpButton = (page: Page): Locator => page.locator('.chat-header .help-button');

/** Whether a click on its centre would hit it, also inside shadow roots. */
const isReachable = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const root = element.getRootNode() as Document | ShadowRoot;
    return root.elementFromPoint(left + width / 2, top + height / 2) === element;
  });

describe('for two people in a room', () => {
  let room: Awaited<ReturnType<typeof newRoom>>;
  let ana: Page;
  let ben: Page;
  beforeAll(async () => {
    room = await newRoom();
    ana = await room.enter('Ana');
  });
  afterAll(() => room.context.close());

  it('“It’s quiet here” is shown only while no one else is there, and the page does not scroll after fifteen messages', async () => {
    const quiet = ana.getByText('It’s quiet here');
    expect(await quiet.isVisible()).toBe(true);
    ben = await room.enter('Ben');
    await quiet.waitFor({ state: 'hidden' });
    for (let i = 0; i < 15; i++) {
      await write(ana, `football, number ${i}!`);
      await bubble(ben, `football, number ${i}!`).waitFor();
    }
    for (const page of [ana, ben]) {
      const [whole, seen] = await page.evaluate(() => [
        document.scrollingElement?.scrollHeight,
        innerHeight,
      ]);
      expect(whole).toBe(seen);
    }
  });

  it('with forced colours, every bubble, Send and the veil’s mist have an edge', async () => {
    for (const page of [ana, ben]) await page.emulateMedia({ forcedColors: 'active' });
    await write(ana, 'hello!');
    await write(ben, INSULT);
    await asking(ben).locator('[data-choice=send]').click();
    await ana.locator('[data-nightlight=veiled]').waitFor();
    for (const what of [
      bubble(ana, 'hello!'),
      bubble(ben, 'hello!'),
      ana.getByTestId('send'),
      ana.locator('nightlight-veil .mist i').first(),
    ]) {
      expect(await what.evaluate((one) => getComputedStyle(one).borderTopWidth)).not.toBe('0px');
    }
    for (const page of [ana, ben]) await page.emulateMedia({ forcedColors: null });
  });

  it('Why? expands in place and stays visible', async () => {
    await ben.setViewportSize({ width: 390, height: 640 });
    await write(ana, INSULT);
    await asking(ana).locator('[data-choice=send]').click();
    for (const text of ['are you there?', 'see you at five', 'bring the ball please']) {
      await write(ana, text);
      await bubble(ben, text).waitFor();
    }
    const why = ben.locator('nightlight-veil [data-choice=why]');
    await why.click();
    await ben.locator('nightlight-veil .explanation').waitFor();
    await ben.waitForTimeout(300);
    expect(await isReachable(why)).toBe(true);
    // A new message must not scroll away what the user is reading.
    await write(ana, 'and a towel');
    await bubble(ben, 'and a towel').waitFor();
    expect(await isReachable(why)).toBe(true);
  });

  it('helplines are listed once, and after that behind a button', async () => {
    for (const cry of [CRY, 'i just want to die', 'i want to kill myself']) {
      await write(ana, cry);
      await bubble(ben, cry).waitFor();
    }
    for (const page of [ana, ben]) {
      await expect.poll(() => page.locator('.again').count()).toBe(2);
      const cards = page.locator('.below nightlight-nudge').filter({ hasText: 'Childline' });
      expect(await cards.count()).toBe(1);
    }
    await ana.locator('.again button').last().click();
    await ana.locator('.help-sheet').getByText('Childline', { exact: true }).waitFor();
  });
});

describe('for one person in a room', () => {
  let context: BrowserContext;
  let ana: Page;
  beforeAll(async () => {
    const room = await newRoom();
    context = room.context;
    ana = await room.enter('Ana');
  });
  afterAll(() => context.close());

  it('pressing Enter twice on Help does not leave the chat', async () => {
    await helpButton(ana).focus();
    await ana.keyboard.press('Enter');
    await ana.keyboard.press('Enter');
    await ana.waitForTimeout(300);
    expect(await ana.locator('.help-sheet').isVisible()).toBe(true);
    await ana.keyboard.press('Tab');
    await ana.keyboard.press('Escape');
    await ana.locator('.help-sheet').waitFor({ state: 'hidden' });
    expect(ana.url()).toContain('room=');
  });

  it('help is scrolled to the top each time, and "Back to the chat" stays visible', async () => {
    for (let times = 0; times < 2; times++) {
      await helpButton(ana).click();
      const sheet = ana.locator('.help-sheet');
      await sheet.getByText('Childline', { exact: true }).waitFor();
      expect(await sheet.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
      await sheet.evaluate((one) => {
        one.scrollTop = one.scrollHeight;
      });
      const back = ana.getByRole('button', { name: 'Back to the chat' });
      expect(await isReachable(back)).toBe(true);
      await back.click();
      await sheet.waitFor({ state: 'detached' });
    }
    expect(await helpButton(ana).evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('Escape in the text field removes the nudge, and keeps the text', async () => {
    await write(ana, INSULT);
    await asking(ana).locator('[data-choice=edit]').waitFor();
    await ana.getByTestId('composer').focus();
    await ana.keyboard.press('Escape');
    await asking(ana).waitFor({ state: 'detached' });
    expect(await ana.getByTestId('composer').inputValue()).toBe(INSULT);
  });

  it('pressing Send again while a nudge is shown moves the focus to the nudge', async () => {
    await write(ana, INSULT);
    await asking(ana).locator('[data-choice=edit]').waitFor();
    await ana.getByTestId('composer').focus();
    await ana.getByTestId('send').click();
    expect(await ana.evaluate(() => document.activeElement?.localName)).toBe('nightlight-nudge');
  });

  describe.each([
    ['text at 200 %', { width: 390, height: 844 }, '200%'],
    ['the page at 200 %', { width: 195, height: 422 }, '100%'],
  ])('with %s', (_, viewport, fontSize) => {
    beforeAll(async () => {
      await ana.setViewportSize(viewport);
      await ana.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, fontSize);
    });

    it('every choice can be pressed', async () => {
      await write(ana, INSULT);
      for (const choice of ['edit', 'send', 'why']) {
        const button = asking(ana).locator(`[data-choice=${choice}]`);
        await button.waitFor();
        await expect.poll(() => isReachable(button), { message: choice }).toBe(true);
      }
      await asking(ana).locator('[data-choice=edit]').click();
    });

    it('help fits into its sheet', async () => {
      await helpButton(ana).click();
      const sheet = ana.locator('.help-sheet');
      expect(await sheet.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
      await ana.getByRole('button', { name: 'Back to the chat' }).click();
      await sheet.waitFor({ state: 'detached' });
    });

    it('nothing of the help card is cut off', async () => {
      await write(ana, CRY);
      const card = ana.locator('.below nightlight-nudge').first();
      await card.waitFor();
      expect(
        await card.locator('.surface').evaluate((one) => one.scrollHeight - one.clientHeight),
      ).toBeLessThanOrEqual(1);
    });
  });
});

it('on a small phone the top of the help card is visible', async () => {
  const { context, enter } = await newRoom({ viewport: { width: 320, height: 640 } });
  const ana = await enter('Ana');
  await write(ana, CRY);
  const title = ana.locator('.below nightlight-nudge .title');
  await title.waitFor();
  await ana.waitForTimeout(500);
  expect(await isReachable(title)).toBe(true);
  expect(await isReachable(bubble(ana, CRY).locator('.text'))).toBe(true);
  await context.close();
});

it('uses the browser’s language, and sends no request after it has started', async () => {
  const { context, enter } = await newRoom({ locale: 'de-DE' });
  const ana = await enter('Ana');
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await write(ana, INSULT);
  await asking(ana).getByRole('button', { name: 'Trotzdem senden' }).waitFor();
  await helpButton(ana).click();
  await ana.locator('.help-sheet').getByText('Notruf').waitFor();
  expect(asked).toEqual([]);
  await context.close();
});
