import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bubble, chatInChromium, enter, joinAsWriter, write } from './chat.fixture.ts';

const chat = chatInChromium();
const FIRST = 'hi ben, i found the letter that you lost';
const THREAT = 'pay me 50 or i tell everyone at school your secret';
const AGAIN = 'i have your secret and i will post it if you dont pay';
let context: BrowserContext;
let ben: Page;
let rex: Awaited<ReturnType<typeof joinAsWriter>>;

beforeAll(async () => {
  context = await chat.newContext({ viewport: { width: 320, height: 640 } });
  rex = await joinAsWriter(chat.url, { room: 'blackmail', name: 'Rex' });
  ben = await enter(context, { url: chat.url, room: 'blackmail', name: 'Ben' });
});
afterAll(async () => {
  await context.close();
  rex.socket.close();
});

const veilOf = (text: string): Locator => bubble(ben, text).locator('nightlight-veil');
const sheet = (): Locator => ben.locator('dialog.sheet');
const close = async (): Promise<void> => {
  await sheet().getByRole('button', { name: 'Close' }).click();
  await sheet().waitFor({ state: 'detached' });
};
const openOwn = async (title: string): Promise<void> => {
  await ben.locator('.chat-header .help-button').click();
  await ben.locator('.own-pages').getByRole('button', { name: title }).click();
  await sheet().waitFor();
};
/** Nothing is wider than a small phone. */
const expectFits = async (): Promise<void> => {
  const width = await ben.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('dialog')].map(({ scrollWidth, clientWidth }) =>
        scrollWidth > clientWidth ? Number.POSITIVE_INFINITY : 0,
      ),
    ),
  );
  expect(width).toBeLessThanOrEqual(320);
};

it('a target of blackmail: the threats are covered, and help is one press away', async () => {
  rex.write(FIRST);
  await bubble(ben, FIRST).locator('.text').waitFor();
  for (const text of [THREAT, AGAIN]) {
    rex.write(text);
    await veilOf(text).waitFor();
    expect(await bubble(ben, text).locator('.text').isVisible()).toBe(false);
  }
  await veilOf(THREAT).locator('[data-choice=why]').click();
  await veilOf(THREAT).getByRole('link').first().waitFor();
  await expectFits();
});

it('they save the threat with one press, without reading it again', async () => {
  await veilOf(THREAT).locator('[data-heard=save]').click();
  await veilOf(THREAT).getByText('Saved on this device.').waitFor();
  expect(await bubble(ben, THREAT).locator('.text').isVisible()).toBe(false);
});

it('they report from the threat, see who reads it, and what is covered is told apart by its reason', async () => {
  await veilOf(THREAT).locator('[data-offer=report]').first().click();
  await sheet().getByText('This goes to the people who run this chat.').waitFor();
  await sheet().getByText('Your family is not told.').waitFor();
  const rows = sheet().locator('[part=messages] summary');
  const texts = await rows.allInnerTexts();
  expect(texts[0]).toContain(FIRST);
  // Not "sexual content": that would be wrong, and one more reason not to report.
  expect(texts[1]).toMatch(/^Rex · .*\nCovered: blackmail$/s);
  // The second threat is a message beside it: one tap adds it.
  await sheet().locator('[part=messages] input').nth(2).check();
  await sheet().locator('textarea').fill('Rex wants money.');
  // Those who take down pictures are beside the form.
  await sheet().getByText('Report Remove').first().waitFor();
  await expectFits();
  await sheet().locator('[part=send]').click();
  await sheet().getByText('It has arrived').first().waitFor();
  expect(chat.reports().at(-1)).toMatchObject({
    ...{ account: 'Rex wants money.', people: [{ name: 'Rex' }] },
    messages: [{ text: THREAT }, { text: AGAIN }],
    // The fingerprint of what was saved goes along.
    evidence: { fingerprint: expect.any(String), head: expect.any(String) },
  });
  await close();
});

it('they block, and still reach what they saved and what the team answered', async () => {
  await veilOf(AGAIN).locator('[data-choice=why]').click();
  await veilOf(AGAIN).locator('[data-offer=block]').first().click();
  await bubble(ben, AGAIN).waitFor({ state: 'hidden' });
  chat.answerReport('closed', 'Thank you, Ben. Rex can no longer use this chat.');
  await openOwn('My reports');
  await sheet().getByText('Rex can no longer use this chat.').waitFor();
  await sheet().getByText('Closed', { exact: true }).waitFor();
  await expectFits();
  await close();
  await openOwn('What I saved');
  await sheet().locator('[part=items] summary').first().click();
  await sheet().locator('[part=items]').getByText(THREAT).waitFor();
  await expectFits();
  await close();
  await openOwn('What Nightlight did');
  await sheet().getByText('It looked like: blackmail').first().waitFor();
  await close();
  // Asking for help passes, also here.
  await write(ben, 'someone is blackmailing me, i dont know what to do');
  await ben.locator('.below nightlight-nudge').last().waitFor();
});
