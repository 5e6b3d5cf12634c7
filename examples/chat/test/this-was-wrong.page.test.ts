import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bubble, chatInChromium, enter, joinAsWriter, write } from './chat.fixture.ts';

/** Rude, and of medium severity, so it can be called wrong. */
const RUDE = 'you are such an annoying person honestly';
const NO_LONGER_STOPPED = 'This exact text is no longer stopped here.';

const chat = chatInChromium();
let room = 0;
let context: BrowserContext;
/** Ana only writes. */
let ana: Awaited<ReturnType<typeof joinAsWriter>>;
/** Ben is on a phone. */
let ben: Page;
const openRoom = async (): Promise<void> => {
  context = await chat.newContext();
  const name = `wrong-${room++}`;
  ana = await joinAsWriter(chat.url, { room: name, name: 'Ana' });
  ben = await enter(context, { url: chat.url, room: name, name: 'Ben' });
};
const closeRoom = async (): Promise<void> => {
  ana.socket.close();
  await context.close();
};
const inOneRoom = (): void => {
  beforeAll(openRoom);
  afterAll(closeRoom);
};

const asking = (page: Page): Locator => page.locator('.above nightlight-nudge');
const veil = (page: Page): Locator => page.locator('nightlight-veil').last();
const press = (from: Locator, choice: string): Promise<void> =>
  from.locator(`[data-choice=${choice}]`).click();
const callWrong = async (from: Locator): Promise<void> => {
  await press(from, 'why');
  await press(from, 'wrong');
  await from.getByText(NO_LONGER_STOPPED).waitFor();
};
/** Waits for the decision. A veil that is opened before it gives its reason without a press. */
const decided = (from: Locator): Promise<void> => from.locator('[data-choice=why]').waitFor();
/** Waits until a press can no longer be the second half of a double click. */
const afterDoubleClick = (page: Page): Promise<void> => page.waitForTimeout(550);

describe('my own message', () => {
  inOneRoom();

  it('is asked about again after "Undo"', async () => {
    await write(ben, RUDE);
    await callWrong(asking(ben));
    await press(asking(ben), 'undo');
    await asking(ben).locator('[data-choice=wrong]').waitFor();
    await press(asking(ben), 'edit');
    await ben.getByTestId('send').click();
    await asking(ben).locator('[data-choice=edit]').waitFor();
    expect(ana.received).toEqual([]);
  });

  it('is sent by one more press after "This was wrong", and the same text without a question later', async () => {
    await write(ben, RUDE);
    await press(asking(ben), 'why');
    await expect
      .poll(() => asking(ben).locator('mark').allTextContents())
      .toEqual(['an annoying person honestly']);
    await press(asking(ben), 'wrong');
    await asking(ben).getByText(NO_LONGER_STOPPED).waitFor();
    await afterDoubleClick(ben);
    expect(ana.received).toEqual([]);
    await press(asking(ben), 'send');
    await expect.poll(() => ana.received).toEqual([RUDE]);
    expect(await ben.locator('nightlight-nudge').count()).toBe(0);
    // What was said in between makes the model rate it higher.
    ana.write('hi');
    await ben.getByText('hi', { exact: true }).waitFor();
    await write(ben, RUDE);
    await expect.poll(() => ana.received).toEqual([RUDE, RUDE]);
    expect(await ben.locator('nightlight-nudge').count()).toBe(0);
  });
});

describe('a message that I receive', () => {
  inOneRoom();

  it('marks its words under "Why?" once it is shown', async () => {
    ana.write(RUDE);
    await decided(veil(ben));
    await press(veil(ben), 'show');
    await press(veil(ben), 'why');
    await expect
      .poll(() => veil(ben).locator('mark').allTextContents())
      .toEqual(['an annoying person honestly']);
    await press(veil(ben), 'close');
  });

  it('is covered again after "Undo", and so is the next one', async () => {
    await callWrong(veil(ben));
    await press(veil(ben), 'undo');
    await veil(ben).locator('[data-choice=wrong]').waitFor();
    expect(await bubble(ben, RUDE).locator('.text').isVisible()).toBe(false);
    ana.write(RUDE);
    await expect.poll(() => ben.locator('[data-nightlight=veiled]').count()).toBe(2);
  });
});

describe('a message that I receive twice', () => {
  inOneRoom();

  it('is shown after "This was wrong", and stays uncovered when it comes again', async () => {
    ana.write(RUDE);
    await press(veil(ben), 'why');
    // The reasons must not give away what is covered.
    expect(await veil(ben).locator('blockquote').count()).toBe(0);
    await press(veil(ben), 'wrong');
    await veil(ben).getByText(NO_LONGER_STOPPED).waitFor();
    expect(await bubble(ben, RUDE).locator('.text').isVisible()).toBe(true);
    ana.write('hi');
    await ben.getByText('hi', { exact: true }).waitFor();
    ana.write(RUDE);
    const again = bubble(ben, RUDE).last().locator('.text');
    await again.waitFor();
    expect(await ben.locator('[data-nightlight=veiled]').count()).toBe(0);
    // My own text with the same words is still asked about.
    await write(ben, RUDE);
    await asking(ben).locator('[data-choice=edit]').waitFor();
  });
});

/** Whether a click on its centre would hit it, also inside shadow roots. */
const isReachable = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const root = element.getRootNode() as Document | ShadowRoot;
    return root.elementFromPoint(left + width / 2, top + height / 2) === element;
  });
const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
/** How far the content of an element is wider than the element. */
const excess = (locator: Locator): Promise<number> =>
  locator.evaluate((one) => one.scrollWidth - one.clientWidth);

describe('nothing is cut off', () => {
  inOneRoom();
  const SIZES = [
    ['on a small phone', { width: 320, height: 640 }, '100%'],
    ['with text at 200 %', { width: 390, height: 844 }, '200%'],
    ['with the page at 200 %', { width: 195, height: 422 }, '100%'],
  ] as const;
  const resize = async (viewport: { width: number; height: number }, fontSize: string) => {
    await ben.setViewportSize(viewport);
    await ben.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, fontSize);
  };
  const checkAll = async (from: Locator, parts: string[], buttons: string[]): Promise<void> => {
    for (const part of parts) {
      await from.locator(part).first().waitFor();
      expect(await excess(from.locator(part).first()), part).toBeLessThanOrEqual(1);
    }
    for (const name of buttons) {
      const button = from.locator(`[data-choice=${name}]`);
      await button.waitFor();
      await expect.poll(() => isReachable(button), { message: name }).toBe(true);
    }
    expect(await overflows(ben)).toBe(false);
  };

  it.each(SIZES)('of my own message %s', async (_, viewport, fontSize) => {
    await resize(viewport, fontSize);
    await write(ben, RUDE);
    await press(asking(ben), 'why');
    await checkAll(asking(ben), ['.explanation', 'blockquote'], ['wrong', 'edit', 'send']);
    await press(asking(ben), 'wrong');
    await checkAll(asking(ben), ['.surface', '.noted'], ['undo', 'edit', 'send']);
    await press(asking(ben), 'undo');
    await asking(ben).locator('[data-choice=wrong]').waitFor();
    await press(asking(ben), 'edit');
  });

  it.each(SIZES)('of a message that I receive %s', async (_, viewport, fontSize) => {
    await resize(viewport, fontSize);
    if ((await veil(ben).count()) === 0) ana.write(RUDE);
    await press(veil(ben), 'why');
    await checkAll(veil(ben), ['.explanation'], ['wrong', 'show']);
    await press(veil(ben), 'show');
    await checkAll(veil(ben), ['.explanation', 'blockquote'], ['wrong', 'close']);
    await press(veil(ben), 'wrong');
    await checkAll(veil(ben), ['.note', '.noted'], ['undo']);
    await press(veil(ben), 'undo');
    await press(veil(ben), 'close');
    await veil(ben).locator('[data-choice=show]').waitFor();
  });

  it('with forced colours, the marked words stand out, and the note is not part of the message', async () => {
    await ben.emulateMedia({ forcedColors: 'active' });
    await press(veil(ben), 'show');
    await press(veil(ben), 'why');
    const colours = (of: string) =>
      veil(ben)
        .locator(of)
        .first()
        .evaluate((one) => {
          const { color, backgroundColor } = getComputedStyle(one);
          return { color, backgroundColor };
        });
    await veil(ben).locator('mark').waitFor();
    const [marked, quote] = [await colours('mark'), await colours('blockquote')];
    expect(marked.backgroundColor).not.toBe(quote.backgroundColor);
    expect(marked.backgroundColor).not.toBe(marked.color);
    await press(veil(ben), 'wrong');
    const note = veil(ben).locator('.note');
    expect(await note.evaluate((one) => getComputedStyle(one).borderTopWidth)).not.toBe('0px');
  });
});
