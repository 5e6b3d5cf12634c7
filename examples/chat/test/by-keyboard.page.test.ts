import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { CRY, chatInChromium, enter, INSULT } from './chat.fixture.ts';

const chat = chatInChromium();
let ana: Page;
let ben: Page;

beforeAll(async () => {
  const context = await chat.newContext();
  ana = await enter(context, { url: chat.url, room: 'keys', name: 'Ana' });
  ben = await enter(context, { url: chat.url, room: 'keys', name: 'Ben' });
});

/** Returns the test id, choice or role of the focused element, also inside shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const { testid, choice } = (active as HTMLElement | null)?.dataset ?? {};
    return choice ?? testid ?? active?.getAttribute('role') ?? active?.className ?? '';
  });

/** Presses Tab until the element has the focus. */
const tabTo = async (page: Page, what: string, key = 'Tab'): Promise<void> => {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused(page)) === what) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${what}; it is at ${await focused(page)}`);
};

it('everything works with the keyboard: write, see a nudge, edit, send; receive, unveil, find help', async () => {
  await ana.bringToFront();
  await ana.getByTestId('composer').focus();
  await ana.keyboard.type(INSULT);
  await ana.keyboard.press('Enter');
  await ana.getByRole('dialog').waitFor();
  expect(await focused(ana)).toBe('dialog');
  const dialog = await ana.getByRole('dialog').ariaSnapshot();
  for (const words of ['dialog "', 'button "Edit"', 'button "Send anyway"']) {
    expect(dialog).toContain(words);
  }
  await tabTo(ana, 'why');
  await ana.keyboard.press('Enter');
  expect(await ana.getByRole('dialog').ariaSnapshot()).toContain('[expanded]');
  await ana.keyboard.press('Escape');
  await ana.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(ana)).toBe('composer');
  expect(await ana.getByTestId('composer').inputValue()).toBe(INSULT);

  await ana.keyboard.press('Enter');
  await ana.getByRole('dialog').waitFor();
  await tabTo(ana, 'edit');
  await ana.keyboard.press('Space');
  await ana.keyboard.press('End');
  await ana.keyboard.type(' !');
  await ana.keyboard.press('Enter');
  await ana.getByRole('dialog').waitFor();
  await tabTo(ana, 'send');
  await ana.keyboard.press('Enter');
  await ana.getByTestId('bubble').filter({ hasText: INSULT }).waitFor();

  await ben.bringToFront();
  await ben.locator('[data-nightlight=veiled]').waitFor();
  const veiled = await ben.locator('body').ariaSnapshot();
  expect(veiled).toContain('button "Show"');
  expect(veiled).not.toContain('stupid');
  await ben.getByTestId('composer').focus();
  await tabTo(ben, 'show', 'Shift+Tab');
  await ben.keyboard.press('Enter');
  await ben.getByText(INSULT).waitFor({ state: 'visible' });
  expect(await focused(ben)).toContain('content');

  await ben.getByTestId('composer').focus();
  await ben.keyboard.type(CRY);
  await ben.keyboard.press('Enter');
  const card = ben.locator('nightlight-nudge');
  await card.waitFor();
  // The message was sent at once, and the field still has the focus.
  expect(await focused(ben)).toBe('composer');
  const help = await card.ariaSnapshot();
  expect(help).toContain('link "Call Childline on 0800 1111"');
  await tabTo(ben, 'help', 'Shift+Tab');
  await ben.keyboard.press('Enter');
  expect(await card.ariaSnapshot()).toContain('Learn more in two minutes');
}, 120_000);
