import { FLAGGED_SHAPES, ORDINARY } from '@nightlight/testing/pictures/drawn-files';
import { drawPicture } from '@nightlight/testing/pictures/drawn-pictures';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatInChromium, enter, INSULT, write } from './chat.fixture.ts';

const atServer: string[] = [];
const chat = chatInChromium((path) => atServer.push(path));

const nudge = (page: Page) => page.locator('nightlight-nudge');

describe('two people in two tabs', () => {
  let context: BrowserContext;
  let ana: Page;
  let ben: Page;
  const inBrowser: string[] = [];

  beforeAll(async () => {
    context = await chat.newContext();
    context.on('request', (request) => inBrowser.push(request.url()));
    ana = await enter(context, { url: chat.url, room: 'two', name: 'Ana' });
    ben = await enter(context, { url: chat.url, room: 'two', name: 'Ben' });
    inBrowser.length = 0;
    atServer.length = 0;
  });
  afterAll(() => context.close());

  it('an ordinary message arrives without a flicker', async () => {
    let asked = false;
    await ana.exposeFunction('nudgeSeen', () => {
      asked = true;
    });
    await ana.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('nightlight-nudge'))
          (globalThis as never as { nudgeSeen(): void }).nudgeSeen();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await write(ana, 'are you coming to training at five?');
    await bubble(ben, 'are you coming to training at five?').waitFor();
    await expect.poll(() => bubble(ben, 'training').getAttribute('data-nightlight')).toBeNull();
    expect(await bubble(ben, 'training').locator('nightlight-veil').count()).toBe(0);
    await write(ben, 'yes! see you there');
    await bubble(ana, 'see you there').waitFor();
    expect(asked).toBe(false);
  });

  it('an insult is asked about before it is sent, and "edit" keeps the text', async () => {
    const before = await ben.getByTestId('bubble').count();
    await write(ana, INSULT);
    await nudge(ana).locator('[data-choice=edit]').waitFor();
    for (const choice of ['edit', 'send', 'why']) {
      expect(await nudge(ana).locator(`[data-choice=${choice}]`).isVisible()).toBe(true);
    }
    await nudge(ana).locator('[data-choice=why]').click();
    expect(await nudge(ana).locator('[data-choice=why]').getAttribute('aria-expanded')).toBe(
      'true',
    );
    expect(await ben.getByTestId('bubble').count()).toBe(before);
    await nudge(ana).locator('[data-choice=edit]').click();
    expect(await ana.getByTestId('composer').inputValue()).toBe(INSULT);
    expect(await ben.getByTestId('bubble').count()).toBe(before);
  });

  it('after "send anyway" it is veiled for the other person until they show it', async () => {
    await ana.getByTestId('send').click();
    await nudge(ana).locator('[data-choice=send]').click();
    await bubble(ana, INSULT).waitFor();
    const veiled = ben.locator('[data-testid=bubble][data-nightlight=veiled]');
    await veiled.waitFor();
    expect(await ben.getByText(INSULT).isVisible()).toBe(false);
    const tree = await ben.locator('body').ariaSnapshot();
    expect(tree).not.toContain('stupid');
    // A veil that is opened before the decision gives its reason without a press.
    await veiled.locator('nightlight-veil [data-choice=why]').waitFor();
    await veiled.locator('nightlight-veil [data-choice=show]').click();
    await ben.getByText(INSULT).waitFor({ state: 'visible' });
    const opened = ben.locator('nightlight-veil');
    await opened.locator('[data-choice=why]').click();
    await opened.locator('.explanation').waitFor();
    await opened.locator('[data-choice=close]').click();
    await veiled.waitFor();
    expect(await ben.getByText(INSULT).isVisible()).toBe(false);
  });

  it('in a long conversation the SDK sends no request', async () => {
    const messages = process.env['NIGHTLIGHT_RELEASE'] ? 30 : 8;
    for (let i = 0; i < messages; i++) {
      const [from, to] = i % 2 === 0 ? [ana, ben] : [ben, ana];
      await write(from, `and then number ${i} happened`);
      await bubble(to, `number ${i} happened`).waitFor();
    }
    await write(ana, INSULT);
    await nudge(ana).locator('[data-choice=edit]').click();
    await ana.waitForTimeout(500);
    expect(atServer).toEqual([]);
    expect(inBrowser).toEqual([]);
  });
});

describe('pictures', () => {
  let context: BrowserContext;
  let ana: Page;
  let ben: Page;
  beforeAll(async () => {
    context = await chat.newContext();
    ana = await enter(context, { url: chat.url, room: 'pictures', name: 'Ana' });
    ben = await enter(context, { url: chat.url, room: 'pictures', name: 'Ben' });
  });
  afterAll(() => context.close());

  const attach = async (page: Page, buffer: Buffer, mimeType = 'image/png'): Promise<void> => {
    await page.getByTestId('file').setInputFiles({ name: 'p.png', mimeType, buffer });
  };
  const drawn = (index: number): Promise<Buffer> => {
    const { data, width, height } = drawPicture(index, 640, 480);
    return sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer();
  };
  const image = (page: Page) => page.locator('nightlight-image').last();

  it('a harmless one arrives with its text and is visible', async () => {
    await attach(ana, await drawn(ORDINARY));
    await ana.locator('.preview img').waitFor();
    await write(ana, 'look at this');
    await bubble(ana, 'look at this').locator('img').waitFor();
    await bubble(ben, 'look at this').locator('nightlight-image[state=shown] img').waitFor();
    expect(await ana.locator('.preview').isVisible()).toBe(false);
  });

  it('a harmful one is asked about, and covered for the other person until they show it', async () => {
    await attach(ana, await drawn(FLAGGED_SHAPES));
    await ana.locator('.preview img').waitFor();
    await ana.getByTestId('send').click();
    await nudge(ana).locator('[data-choice=send]').click();
    const before = await ben.locator('nightlight-image').count();
    await expect.poll(() => ben.locator('nightlight-image').count()).toBe(Math.max(before, 2));
    await expect.poll(() => image(ben).getAttribute('state')).toBe('covered');
    expect(await image(ben).locator('img').count()).toBe(0);
    await image(ben).locator('[data-choice=show]').click();
    await image(ben).locator('img').waitFor({ state: 'visible' });
  });

  it('a file that is not a picture is reported at once, and the text stays', async () => {
    await ana.getByTestId('composer').fill('and this');
    await attach(ana, Buffer.from('no picture'));
    await ana.getByText('no picture that can be sent').waitFor();
    expect(await ana.getByTestId('composer').inputValue()).toBe('and this');
  });
});

describe('when Nightlight cannot start', () => {
  let context: BrowserContext;
  let page: Page;
  let broken = true;
  beforeEach(async () => {
    context = await chat.newContext();
    broken = true;
    await context.route('**/nightlight/manifest.json', (route) =>
      broken ? route.abort() : route.continue(),
    );
    page = await context.newPage();
    await page.goto(`${chat.url}?room=broken&name=Cy&age=13-15`);
    await page.locator('[data-testid=status][data-state=failed]').waitFor({ timeout: 30_000 });
  });
  afterEach(() => context.close());

  it('the chat says so, still works, and can retry', async () => {
    await write(page, 'hello');
    // No message is sent silently, and the user can still write.
    const unchecked = page.locator('.above nightlight-unchecked');
    await unchecked.getByRole('button', { name: 'Send now' }).click();
    await bubble(page, 'hello').waitFor();
    // Attached again, the countdown reads its limits again. They can't be read now, and it must not
    // offer to try again beside the header.
    await page.locator('nightlight-time').evaluate(async (time) => {
      time.parentElement?.insertBefore(time, time.nextSibling);
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    broken = false;
    await page.getByRole('button', { name: /try again|retry/i }).click();
    await page.locator('[data-testid=status][data-state=ready]').waitFor({ timeout: 90_000 });
  });

  it('opening the limits starts Nightlight again, and shows them', async () => {
    broken = false;
    await page.getByRole('button', { name: 'Limits', exact: true }).click();
    await page.locator('dialog').getByText('No limits are set.').waitFor();
    await page.locator('[data-testid=status][data-state=ready]').waitFor({ timeout: 90_000 });
  });
});
