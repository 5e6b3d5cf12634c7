import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bubble, chatInChromium, enter, joinAsWriter, write } from './chat.fixture.ts';

/** Rude, and of medium severity, so it can be called wrong. */
const RUDE = 'you are such an annoying person honestly';
const NO_LONGER_STOPPED = 'This exact text is no longer stopped here.';

const chat = chatInChromium();
let room = 0;

/** Ana, who only writes, and Ben, on a phone. */
const newRoom = async (options: BrowserContextOptions = {}) => {
  const context: BrowserContext = await chat.newContext(options);
  const name = `wrong-${room++}`;
  const ana = await joinAsWriter(chat.url, { room: name, name: 'Ana' });
  const ben = await enter(context, { url: chat.url, room: name, name: 'Ben' });
  const close = async (): Promise<void> => {
    ana.socket.close();
    await context.close();
  };
  return { context, ana, ben, close };
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
/** Waits until a press can no longer be the second half of a double click. */
const afterDoubleClick = (page: Page): Promise<void> => page.waitForTimeout(550);

describe('my own message', () => {
  it('is sent by one more press after "This was wrong", and the same text without a question later', async () => {
    const { ana, ben, close } = await newRoom();
    await write(ben, RUDE);
    await press(asking(ben), 'why');
    await expect
      .poll(() => asking(ben).locator('mark').allTextContents())
      .toEqual(['an annoying person']);
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
    await close();
  });

  it('is asked about again after "Undo"', async () => {
    const { ana, ben, close } = await newRoom();
    await write(ben, RUDE);
    await callWrong(asking(ben));
    await press(asking(ben), 'undo');
    await asking(ben).locator('[data-choice=wrong]').waitFor();
    await press(asking(ben), 'edit');
    await ben.getByTestId('send').click();
    await asking(ben).locator('[data-choice=edit]').waitFor();
    expect(ana.received).toEqual([]);
    await close();
  });
});

describe('a message that I receive', () => {
  it('is shown after "This was wrong", and stays uncovered when it comes again', async () => {
    const { ana, ben, close } = await newRoom();
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
    await close();
  });

  it('is covered again after "Undo", and so is the next one', async () => {
    const { ana, ben, close } = await newRoom();
    ana.write(RUDE);
    await callWrong(veil(ben));
    await press(veil(ben), 'undo');
    await veil(ben).locator('[data-choice=wrong]').waitFor();
    expect(await bubble(ben, RUDE).locator('.text').isVisible()).toBe(false);
    ana.write(RUDE);
    await expect.poll(() => ben.locator('[data-nightlight=veiled]').count()).toBe(2);
    await close();
  });

  it('marks its words under "Why?" once it is shown', async () => {
    const { ana, ben, close } = await newRoom();
    ana.write(RUDE);
    await press(veil(ben), 'show');
    await press(veil(ben), 'why');
    await expect
      .poll(() => veil(ben).locator('mark').allTextContents())
      .toEqual(['an annoying person']);
    await close();
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

it.each([
  ['on a small phone', { viewport: { width: 320, height: 640 } }, '100%'],
  ['with text at 200 %', { viewport: { width: 390, height: 844 } }, '200%'],
  ['with the page at 200 %', { viewport: { width: 195, height: 422 } }, '100%'],
])(
  '%s, "This was wrong" and "Undo" can be pressed, and nothing is cut off',
  async (_, options, fontSize) => {
    const { ana, ben, close } = await newRoom(options);
    await ben.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, fontSize);
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
    await write(ben, RUDE);
    await press(asking(ben), 'why');
    await checkAll(asking(ben), ['.explanation', 'blockquote'], ['wrong', 'edit', 'send']);
    await press(asking(ben), 'wrong');
    await checkAll(asking(ben), ['.surface', '.noted'], ['undo', 'edit', 'send']);
    await press(asking(ben), 'edit');
    ana.write(RUDE);
    await press(veil(ben), 'why');
    await checkAll(veil(ben), ['.explanation'], ['wrong', 'show']);
    await press(veil(ben), 'show');
    await checkAll(veil(ben), ['.explanation', 'blockquote'], ['wrong', 'close']);
    await press(veil(ben), 'wrong');
    await checkAll(veil(ben), ['.note', '.noted'], ['undo']);
    await close();
  },
);

it('with forced colours, the marked words stand out, and the note is not part of the message', async () => {
  const { ana, ben, close } = await newRoom({ forcedColors: 'active' });
  ana.write(RUDE);
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
  await close();
});
