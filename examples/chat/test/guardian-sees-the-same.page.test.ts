import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bubble, CRY, chatInChromium, enter, INSULT, write } from './chat.fixture.ts';

const chat = chatInChromium();
const PIN = '482913';

const closeSheet = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
};

/** Opens one of the own pages from the help page. */
const openOwn = async (page: Page, title: string): Promise<void> => {
  await page.locator('.chat-header .help-button').click();
  await page.locator('.own-pages').getByRole('button', { name: title }).click();
  await page.locator('dialog.sheet').waitFor();
};

/** A picture of the header, and of the guardian's settings before and after the PIN. */
const takePictures = async (page: Page): Promise<readonly string[]> => {
  const shoot = async (selector: string): Promise<string> => {
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.evaluate(() => document.fonts.ready);
    const picture = await page.locator(selector).screenshot({ animations: 'disabled' });
    return picture.toString('base64');
  };
  const header = await shoot('.chat-header .who');
  await page.getByRole('button', { name: 'Limits', exact: true }).click();
  await page.getByRole('button', { name: 'For a guardian' }).click();
  await page.getByLabel('Enter the PIN').waitFor();
  const door = await shoot('nightlight-guardian');
  await page.getByLabel('Enter the PIN').fill(PIN);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Add: Words').waitFor();
  const settings = await shoot('nightlight-guardian');
  await closeSheet(page);
  return [header, door, settings];
};

it('a guardian’s screens look the same whatever the child keeps, pixel by pixel', async () => {
  const context = await chat.newContext({ viewport: { width: 390, height: 2600 } });
  const child = await enter(context, { url: chat.url, room: 'same', name: 'Mira', age: '10-12' });
  await child.getByRole('button', { name: 'Limits', exact: true }).click();
  await child.getByRole('button', { name: 'For a guardian' }).click();
  await child.getByLabel('Choose a PIN of six digits').fill(PIN);
  await child.getByRole('button', { name: 'Save PIN' }).click();
  await child.getByLabel('Add: Words').waitFor();
  await closeSheet(child);
  const before = await takePictures(child);

  await write(child, CRY);
  await bubble(child, CRY).waitFor();
  await write(child, INSULT);
  await child.locator('.above nightlight-nudge [data-choice=edit]').click();
  await openOwn(child, 'My trusted person');
  await child.locator('dialog.sheet [name=name]').fill('Aunt Zara');
  await child.locator('dialog.sheet [name=to]').fill('+44 7700 900123');
  await child.locator('dialog.sheet [part=save]').click();
  await child.locator('dialog.sheet').getByText('Call Aunt Zara').waitFor();
  await closeSheet(child);
  await openOwn(child, 'What I saved');
  await child.locator('dialog.sheet textarea').fill('He wants 50.');
  await child.locator('dialog.sheet [part=save]').click();
  await child.getByText('Saved on this device.').waitFor();
  await closeSheet(child);
  await openOwn(child, 'My own lock');
  await child.locator('dialog.sheet [name=code]').fill('seven moons');
  await child.locator('dialog.sheet [part=submit]').click();
  await child.locator('dialog.sheet [part=close]').click();
  await child.getByText('This is locked.').waitFor();
  await closeSheet(child);

  expect(await takePictures(child)).toEqual(before);
  await child.reload();
  await child.locator('[data-testid=status][data-state=ready]').waitFor({ timeout: 90_000 });
  expect(await takePictures(child)).toEqual(before);
  await context.close();
});
