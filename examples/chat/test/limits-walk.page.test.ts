import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bubble, chatInChromium, enter, INSULT, joinAsWriter, write } from './chat.fixture.ts';

const chat = chatInChromium();
const PIN = '482913';
const SHOTS = process.env['NIGHTLIGHT_SHOTS'];

const shoot = async (page: Page, name: string): Promise<void> => {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' });
};
/** Nothing in the page or its dialog is wider than the phone. */
const fits = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    return [document.documentElement, ...(dialog ? [dialog] : [])].some(
      (one) => one.scrollWidth > one.clientWidth,
    );
  });
  expect(overflow).toBe(false);
};
const newPhone = (width = 390): Promise<BrowserContext> =>
  chat.newContext({ viewport: { width, height: 780 } });

const limitsButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Limits', exact: true });
const openGuardian = async (page: Page, label: string): Promise<void> => {
  await limitsButton(page).click();
  await page.getByRole('button', { name: 'For a guardian' }).click();
  await page.getByLabel(label).fill(PIN);
  await page.keyboard.press('Enter');
  await page.locator('nightlight-guardian [part=close]').waitFor();
};
const saved = (page: Page): Promise<void> => page.getByText('Saved.').waitFor();

const HELP = 'please help me, he hits me';
/** The note or question above the text field. */
const above = (page: Page): Locator => page.locator('.above');

it('a child of 11: a guardian asks to be asked, the child asks, and the message appears', async () => {
  const context = await newPhone(320);
  const child = await enter(context, { url: chat.url, room: 'walk', name: 'Mira', age: '10-12' });
  await openGuardian(child, 'Choose a PIN of six digits');
  await shoot(child, 'child-1-guardian');
  await fits(child);
  await child.getByLabel('Ask first').check();
  await saved(child);
  await child.keyboard.press('Escape');

  const ben = await joinAsWriter(chat.url, { room: 'walk', name: 'Ben' });
  ben.write('hi, are you coming to chess?');
  await child.locator('nightlight-veil').getByText('This is a new contact').first().waitFor();
  await shoot(child, 'child-2-covered');
  await write(child, 'yes i am');
  const ask = child.locator('nightlight-ask');
  await ask.getByText('Your guardian will see the name Ben').waitFor();
  await child.locator('form.composer[data-nightlight=asking]').waitFor();
  await shoot(child, 'child-3-ask');
  await fits(child);
  // The question is there once, and no note says the same.
  expect(await child.getByText('Ask before you chat').count()).toBe(1);
  expect(await above(child).locator('nightlight-nudge').count()).toBe(0);
  await ask.locator('[part=ask]').click();
  await ask.getByText('You asked.').waitFor();
  expect(await child.getByTestId('composer').inputValue()).toBe('yes i am');
  // Send asks no second time.
  await ask.waitFor({ state: 'detached' });
  await child.getByTestId('send').click();
  await ask.getByText('You asked.').waitFor();
  expect(await child.getByText('Ask before you chat').count()).toBe(0);

  await limitsButton(child).click();
  await child.getByText('Ben: waits for an answer').waitFor();
  await shoot(child, 'child-4-limits');
  await fits(child);
  await child.keyboard.press('Escape');
  await openGuardian(child, 'Enter the PIN');
  await child.locator('[part=allow]').click();
  await child.getByText('Allowed: Ben').waitFor();
  await child.keyboard.press('Escape');
  await bubble(child, 'are you coming to chess?').waitFor();
  await ask.locator('.surface').waitFor({ state: 'detached' });
  await child.getByTestId('send').click();
  await bubble(child, 'yes i am').waitFor();
  await shoot(child, 'child-5-allowed');
  ben.socket.close();
  await context.close();
});

it('a child of 11 meets each limit, is told which, and asking for help passes them all', async () => {
  const context = await newPhone(320);
  const today = new Date().toISOString().slice(0, 10);
  await context.clock.install({ time: new Date(`${today}T15:00:00Z`) });
  const child = await enter(context, { url: chat.url, room: 'each', name: 'Mira', age: '10-12' });
  const ben = await joinAsWriter(chat.url, { room: 'each', name: 'Ben' });
  await child.getByRole('heading', { name: 'Ben' }).waitFor();
  await openGuardian(child, 'Choose a PIN of six digits');
  await child.getByLabel('Add: Words').fill('noob');
  await child.keyboard.press('Enter');
  await child.getByLabel('Remove noob').waitFor();
  await child.getByLabel('Ask first').check();
  await saved(child);
  await child.locator('[data-setting=counts] input').check();
  await child.getByText('This waits until the young person agrees.').waitFor();
  await child.locator('[part=minutes] input').fill('15');
  await child.locator('[part=minutes] [type=submit]').click();
  await child.locator('[part=minutes] [part=off]').waitFor();
  await child.locator('[part=quiet] [type=submit]').click();
  await child.locator('[part=quiet] [part=off]').waitFor();
  await shoot(child, 'each-1-guardian');
  await child.getByRole('button', { name: 'All limits' }).click();
  await child.getByText('Blocked: noob').waitFor();
  await child.getByRole('button', { name: 'I agree' }).click();
  await child.getByRole('button', { name: 'I don’t agree any more' }).waitFor();
  await shoot(child, 'each-2-limits');
  await fits(child);
  await child.keyboard.press('Escape');

  /** Asks for help, which is sent and brings help. Then the conversation is open for an hour. */
  let asked = 0;
  const askForHelp = async (text = HELP): Promise<void> => {
    const words = `${text} ${'!'.repeat(++asked)}`;
    await write(child, words);
    await bubble(child, words).waitFor();
    await expect.poll(() => ben.received).toContain(words);
  };
  /** Time on screen. The app counts steps of less than a minute, because a device may sleep. */
  const pass = async (minutes: number): Promise<void> => {
    for (let step = 0; step < minutes; step++) {
      await context.clock.fastForward(59_000);
      await new Promise((done) => setTimeout(done, 100));
    }
  };
  /** Time on screen until a line about it is shown. A busy machine may not count every minute. */
  const passUntil = async (line: Locator): Promise<void> => {
    for (let step = 0; step < 30 && !(await line.isVisible()); step++) await pass(1);
    await line.waitFor();
  };
  const passHour = (): Promise<void> => context.clock.fastForward(61 * 60_000);

  // A word on the list. In a conversation that is open, it would be sent.
  await write(child, 'you noob');
  await above(child).getByText('on a list').first().waitFor();
  await shoot(child, 'each-4-word');
  await fits(child);
  await child.keyboard.press('Escape');

  // A contact that has to be asked for.
  await write(child, 'hi ben');
  await child.locator('nightlight-ask').getByText('Ask before you chat with Ben').waitFor();
  await child.keyboard.press('Escape');
  await askForHelp('noob, please help me, he hits me');
  // Nothing covers the help.
  await child.locator('nightlight-ask').waitFor({ state: 'detached' });
  await shoot(child, 'each-3-help');
  await write(child, 'hi ben');
  await bubble(child, 'hi ben').waitFor();

  // An insult, which is counted. If the clock jumped meanwhile, the store would give up waiting.
  await write(child, INSULT);
  await above(child).locator('nightlight-nudge [part=surface]').waitFor();
  await child.keyboard.press('Escape');
  const counts = child.locator('nightlight-limits [part=counts] li');
  await limitsButton(child).click();
  await counts.first().waitFor();
  await child.keyboard.press('Escape');

  // Time of the day. The hour has to pass first.
  await passHour();
  await passUntil(child.locator('nightlight-time').getByText('left'));
  await shoot(child, 'each-5-countdown');
  await passUntil(child.locator('nightlight-time').getByText('Time is up for today'));
  await openGuardian(child, 'Enter the PIN');
  await child.getByLabel('Ask first').uncheck();
  await saved(child);
  await child.keyboard.press('Escape');
  await write(child, 'one more game');
  await above(child).locator('nightlight-nudge').getByText('Time is up for today').waitFor();
  await shoot(child, 'each-6-time-is-up');
  await fits(child);
  expect(await child.getByTestId('composer').inputValue()).toBe('one more game');
  await child.keyboard.press('Escape');
  await askForHelp();
  await passHour();

  // Quiet hours of the next day: a countdown, two minutes to say goodbye, and the end.
  const tomorrow = new Date(`${today}T20:54:00Z`).getTime() + 24 * 60 * 60_000;
  const nowThere = await child.evaluate(() => Date.now());
  await context.clock.fastForward(tomorrow - nowThere);
  await pass(1);
  await child.locator('nightlight-time').getByText('minutes left').waitFor();
  await pass(5);
  await child.locator('nightlight-time').getByText('Time’s up').waitFor();
  await shoot(child, 'each-7-goodbye');
  await write(child, 'good night');
  await bubble(child, 'good night').waitFor();
  await pass(2);
  await child.locator('nightlight-time').getByText('It is quiet time').waitFor();
  await write(child, 'are you awake');
  await above(child).locator('nightlight-nudge').getByText('It is quiet time').waitFor();
  await shoot(child, 'each-8-quiet');
  await fits(child);
  await child.keyboard.press('Escape');
  await askForHelp();
  await write(child, 'are you awake');
  await bubble(child, 'are you awake').waitFor();
  await shoot(child, 'each-9-open');

  // What was counted is there for the child too.
  await limitsButton(child).click();
  await counts.first().waitFor();
  // The insult, and neither what limits stopped nor a call for help.
  expect(await counts.allTextContents()).toEqual([
    expect.stringContaining('1 about bullying, 0 about scams'),
  ]);
  await shoot(child, 'each-10-counts');
  await fits(child);
  ben.socket.close();
  await context.close();
});

it('a teenager of 15 decides about counting, and can take it back', async () => {
  const context = await newPhone();
  const teen = await enter(context, { url: chat.url, room: 'teen', name: 'Tom', age: '13-15' });
  await openGuardian(teen, 'Choose a PIN of six digits');
  await teen.locator('[data-setting=counts] input').check();
  await teen.getByText('This waits until the young person agrees.').waitFor();
  await teen.getByLabel('Stricter rules').check();
  await saved(teen);
  await teen.getByRole('button', { name: 'All limits' }).click();
  await teen.getByText('Waiting for you to agree.').waitFor();
  await shoot(teen, 'teen-1-counts');
  await fits(teen);
  await teen.getByRole('button', { name: 'I agree' }).click();
  await teen.getByRole('button', { name: 'I don’t agree any more' }).click();
  await teen.getByRole('button', { name: 'I agree' }).waitFor();
  // Nobody has to read far to find help or the way back.
  await teen.getByRole('button', { name: 'Get help' }).click();
  await teen.locator('nightlight-help').waitFor();
  await context.close();
});

it('from 16, time limits wait for a yes', async () => {
  const context = await newPhone();
  const teen = await enter(context, { url: chat.url, room: 'older', name: 'Uma', age: '16-17' });
  await openGuardian(teen, 'Choose a PIN of six digits');
  await teen.locator('[part=quiet] [type=submit]').click();
  await teen.getByText('This waits until the young person agrees.').waitFor();
  await teen.getByRole('button', { name: 'All limits' }).click();
  await teen.getByRole('button', { name: 'I agree' }).click();
  await teen.getByRole('button', { name: 'I don’t agree any more' }).waitFor();
  await shoot(teen, 'older-1-accepted');
  await context.close();
});

it('a guardian gets through with the keyboard alone, and the focus comes back', async () => {
  const context = await newPhone();
  const page = await enter(context, { url: chat.url, room: 'keys', name: 'Kim', age: '10-12' });
  const { keyboard } = page;
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
    });
  /** Presses Tab until a control with this text or label has the focus. */
  const tabTo = async (label: string | RegExp, most = 40): Promise<void> => {
    for (let i = 0; i < most; i++) {
      if ((await focused()).match(label)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab doesn't reach ${label}. The focus is on ${await focused()}.`);
  };
  await limitsButton(page).focus();
  await keyboard.press('Enter');
  await page.locator('nightlight-limits h2').waitFor();
  await tabTo('For a guardian');
  await keyboard.press('Enter');
  await page.getByLabel('Choose a PIN of six digits').waitFor();
  await keyboard.press('Tab');
  await keyboard.type(PIN);
  await keyboard.press('Enter');
  await page.locator('nightlight-guardian [part=close]').waitFor();
  expect(await focused()).toBe('Guardian settings');
  await tabTo(/^Add: Words$/);
  await keyboard.type('noob');
  await keyboard.press('Enter');
  await saved(page);
  // The next word can be typed at once.
  expect(await focused()).toBe('Add: Words');
  await keyboard.type('g.a.y');
  await keyboard.press('Enter');
  await page.locator('[part=refused]').getByText('who someone is').waitFor();
  await shoot(page, 'keys-1-refused');
  await page.getByLabel('Remove noob').focus();
  await keyboard.press('Enter');
  await page.getByLabel('Remove noob').waitFor({ state: 'detached' });
  expect(await focused()).not.toBe('');
  await tabTo(/^Close$/, 60);
  await keyboard.press('Enter');
  await page.getByLabel('Enter the PIN').waitFor();
  await keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Limits');
  await context.close();
});

it('in Arabic, everything reads from right to left and fits a phone', async () => {
  const context = await newPhone(320);
  const query = new URLSearchParams({
    ...{ room: 'class-7b', name: 'ليلى', age: '10-12', region: 'EG', lang: 'ar' },
  });
  const page = await context.newPage();
  await page.goto(`${chat.url}?${query}`);
  await page.locator('[data-testid=status][data-state=ready]').waitFor({ timeout: 90_000 });
  await page.getByRole('button', { name: 'الحدود', exact: true }).click();
  await page.getByText('حدودك').first().waitFor();
  await shoot(page, 'ar-1-limits');
  await fits(page);
  await page.getByRole('button', { name: 'لولي الأمر' }).click();
  await page.locator('nightlight-guardian input[name=pin]').fill('٤٨٢٩١٣');
  await page.keyboard.press('Enter');
  await page.locator('nightlight-guardian [part=close]').waitFor();
  await shoot(page, 'ar-2-guardian');
  await fits(page);
  const hour = new Date().getUTCHours();
  const clock = (hours: number): string => `${String((hours + 24) % 24).padStart(2, '0')}:30`;
  await page.locator('[part=quiet] [name=from]').fill(clock(hour - 2));
  await page.locator('[part=quiet] [name=to]').fill(clock(hour + 2));
  await page.locator('[part=quiet] [type=submit]').click();
  await page.locator('[part=quiet] [part=off]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('nightlight-time [part=until]').waitFor();
  await write(page, 'مرحبا');
  await page.locator('.above nightlight-nudge').waitFor();
  await shoot(page, 'ar-3-quiet');
  await fits(page);
  await page.locator('.place-bar button').click();
  await page.locator('nightlight-rules').waitFor();
  await shoot(page, 'ar-4-rules');
  await fits(page);
  await context.close();
});
