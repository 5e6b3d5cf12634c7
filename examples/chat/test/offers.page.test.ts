import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatInChromium, enter, INSULT, joinAsWriter, write } from './chat.fixture.ts';

const asked: string[] = [];
const chat = chatInChromium((path) => asked.push(path));
let context: BrowserContext;
let ben: Page;
let ana: Awaited<ReturnType<typeof joinAsWriter>>;
let cat: Awaited<ReturnType<typeof joinAsWriter>>;

/** Opens a room on a small phone for the tests of a group. */
const inRoom = (name: string): void => {
  beforeAll(async () => {
    context = await chat.newContext({ viewport: { width: 320, height: 640 } });
    ana = await joinAsWriter(chat.url, { room: name, name: 'Ana' });
    cat = await joinAsWriter(chat.url, { room: name, name: 'Cat' });
    ben = await enter(context, { url: chat.url, room: name, name: 'Ben' });
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterAll(async () => {
    await context.close();
    for (const { socket } of [ana, cat]) socket.close();
  });
};

const veil = (page: Page): Locator => page.locator('nightlight-veil').last();
const offer = (page: Page, name: string): Locator => veil(page).locator(`[data-offer=${name}]`);
/** Presses a button of a background page, which paints only once a second. */
const press = async (page: Page, button: Locator): Promise<void> => {
  await page.bringToFront();
  await button.click();
};
/** Ana insults Ben, and waits until this very message is covered for him. */
const insult = async (): Promise<void> => {
  const insults = bubble(ben, INSULT);
  const before = await insults.count();
  ana.write(INSULT);
  await expect.poll(() => insults.count()).toBe(before + 1);
  await expect.poll(() => insults.last().getAttribute('data-nightlight')).toBe('veiled');
};
const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe('what Ben does by himself', () => {
  inRoom('offers');

  it('the target of an insult in a group sees Mute, Block, Report and Leave on a small phone', async () => {
    await insult();
    await ben.bringToFront();
    for (const name of ['mute', 'block', 'report', 'leave']) await offer(ben, name).waitFor();
    const tops = await veil(ben)
      .locator('[part=choices] button')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBeLessThanOrEqual(2);
    expect(await overflows(ben)).toBe(false);
  });

  it('after Mute their messages are hidden for me only, and one press brings them back', async () => {
    ana.write('are you coming to training?');
    await bubble(ben, 'training').waitFor();
    await insult();
    await press(ben, offer(ben, 'mute'));
    await bubble(ben, 'training').waitFor({ state: 'hidden' });
    ana.write('hello again');
    await expect.poll(() => cat.received).toContain('hello again');
    cat.write('hi Ben');
    await bubble(ben, 'hi Ben').waitFor();
    expect(await bubble(ben, 'hello again').isVisible()).toBe(false);
    expect(await ben.locator('.notices').textContent()).toContain('You muted Ana. Only you know.');
    await press(ben, ben.getByRole('button', { name: 'Show their messages' }));
    await bubble(ben, 'hello again').waitFor();
    await bubble(ben, 'training').waitFor();
  });

  it('after Block nothing of theirs arrives, until I unblock them', async () => {
    await insult();
    await press(ben, offer(ben, 'block'));
    await ben.getByText('You blocked Ana').waitFor();
    ana.write('you can hear me, right?');
    await expect.poll(() => cat.received).toContain('you can hear me, right?');
    cat.write('are you there, Ben?');
    await bubble(ben, 'are you there, Ben?').waitFor();
    expect(await bubble(ben, 'you can hear me').count()).toBe(0);
    await press(ben, ben.getByRole('button', { name: 'Unblock' }));
    // The server reads a connection in order, so when this arrives it knows that Ana is unblocked.
    await write(ben, 'you can talk again');
    await expect.poll(() => ana.received).toContain('you can talk again');
    ana.write('sorry');
    await bubble(ben, 'sorry').waitFor();
  });

  it('Report shows what it would send, sends nothing before I press Send, and then says that it arrived', async () => {
    await insult();
    await press(ben, offer(ben, 'report'));
    const sheet = ben.locator('dialog.sheet');
    await sheet.waitFor();
    await sheet.getByText('This goes to the people who run this chat.').waitFor();
    await sheet.getByText('Your family is not told.').waitFor();
    // The insult stays covered here too.
    const chosen = sheet.locator('.check', { has: ben.locator('input:checked') });
    const text = chosen.getByText(INSULT);
    expect(await text.isVisible()).toBe(false);
    await chosen.locator('summary').click();
    expect(await text.isVisible()).toBe(true);
    await sheet.locator('textarea').fill('please stop her');
    expect(await sheet.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
    expect([asked, chat.reports()]).toEqual([[], []]);

    await sheet.locator('[part=send]').click();
    await sheet.getByText('It has arrived').first().waitFor();
    const [report] = chat.reports();
    expect(report).toMatchObject({
      ...{ account: 'please stop her', people: [{ name: 'Ana' }] },
      messages: [{ text: INSULT }],
    });
    await sheet.getByText(`Number ${report?.reference}`).waitFor();
    expect(asked).toEqual(['/reports']);
    await ben.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('if a report does not arrive, it waits on the device and is sent again', async () => {
    // Straight after another one, a veil is compact and has no button for reports.
    cat.write('leave him alone');
    await bubble(ben, 'leave him alone').waitFor();
    await insult();
    await context.route('**/reports', (route) => route.abort(), { times: 1 });
    await press(ben, offer(ben, 'report'));
    const sheet = ben.locator('dialog.sheet');
    await sheet.locator('[part=send]').click();
    await sheet.getByText('Waiting to be sent').waitFor();
    await expect.poll(() => sheet.getByText('Waiting to be sent').count()).toBe(0);
    expect(chat.reports()).toHaveLength(2);
    await ben.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('on the help page I choose whom to block', async () => {
    await press(ben, ben.locator('.chat-header .help-button'));
    const help = ben.locator('nightlight-help');
    await help.getByText('In this app you can').waitFor();
    await help.locator('[data-offer=block]').click();
    await ben.getByRole('heading', { name: 'Who should not write to you?' }).waitFor();
    await ben.locator('dialog.sheet').getByRole('button', { name: 'Cat' }).click();
    await ben.getByText('You blocked Cat').waitFor();
    expect(await help.count()).toBe(0);
  });
});

describe('with Dan in the group', () => {
  let dan: Page;
  inRoom('offers-dan');
  beforeAll(async () => {
    dan = await enter(context, { url: chat.url, room: 'offers-dan', name: 'Dan' });
  });

  it('after sending something hurtful I can unsend it for everyone', async () => {
    await write(dan, INSULT);
    await dan.locator('.above nightlight-nudge [data-choice=send]').click();
    await veil(ben).waitFor();
    await press(dan, dan.locator('.below nightlight-nudge [data-offer=unsend]'));
    for (const page of [dan, ben]) {
      await bubble(page, 'Message unsent').waitFor();
      expect(await page.getByText(INSULT).count()).toBe(0);
    }
    expect(await ben.locator('nightlight-veil').count()).toBe(0);
  });

  it('after Leave I am out of the group, and the others see it', async () => {
    const presence = dan.locator('.presence');
    await expect.poll(() => presence.textContent()).toBe('4 people here');
    // Straight after another one, a veil is compact and has no button to leave.
    cat.write('leave him alone');
    await bubble(ben, 'leave him alone').waitFor();
    await insult();
    await press(ben, offer(ben, 'leave'));
    await ben.getByRole('heading', { name: 'You left this chat' }).waitFor();
    await expect.poll(() => presence.textContent()).toBe('3 people here');
    ana.write('is Ben gone?');
    await expect.poll(() => cat.received).toContain('is Ben gone?');
    await bubble(dan, 'is Ben gone?').waitFor();
    expect(await ben.getByTestId('bubble').count()).toBe(0);
  });
});
