import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { chatInChromium, enter, INSULT, write } from './chat.fixture.ts';

const chat = chatInChromium();
const PIN = '482913';

const enterAs = (context: BrowserContext, age: string): Promise<Page> =>
  enter(context, { url: chat.url, room: 'growing-up', name: 'Mira', age });
/** What a native shell passes on, in pages that are opened from now on. */
const declare = (context: BrowserContext, lowerBound: number, upperBound: number): Promise<void> =>
  context
    .addInitScript(
      (range) => {
        Object.assign(globalThis, { declaredAgeRange: range });
      },
      { lowerBound, upperBound },
    )
    .then(() => {});
const openLimits = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Limits', exact: true }).click();
const openGuardian = async (page: Page, label: string): Promise<void> => {
  await openLimits(page);
  await page.getByRole('button', { name: 'For a guardian' }).click();
  await page.getByLabel(label).fill(PIN);
  await page.locator('[part=pin] [type=submit]').click();
};

it('turning 16 on the device and in the chat ends the limits, and no younger age brings them back', async () => {
  const context = await chat.newContext();
  await declare(context, 13, 16);
  const child = await enterAs(context, '13-15');
  await openGuardian(child, 'Choose a PIN of six digits');
  await child.getByLabel('Add: Words').fill('noob');
  await child.locator('[data-setting=words] [value=block]').click();
  await child.getByText('Saved.').waitFor();
  expect(await child.getByRole('button', { name: 'Delete everything' }).count()).toBe(0);
  await child.getByRole('button', { name: 'All limits' }).click();
  await child.getByText('Your age here: 13 to 15. This device says so.').waitFor();
  await child.close();

  // The person says that they are 16, the device doesn't: the younger age protects.
  const early = await enterAs(context, '16-17');
  await openLimits(early);
  await early.getByText('Blocked: noob').waitFor();
  await early.close();

  await declare(context, 16, 18);
  const older = await enterAs(context, '16-17');
  await openLimits(older);
  await older.getByText('You are 16 or older. All guardian settings have ended.').waitFor();
  await older.getByText('No limits are set.').waitFor();
  await older.close();

  await declare(context, 10, 13);
  const younger = await enterAs(context, '10-12');
  await openLimits(younger);
  await younger.getByText('No limits are set.').waitFor();
  await younger.keyboard.press('Escape');
  await openGuardian(younger, 'Choose a PIN of six digits');
  await younger.getByLabel('Minutes per day').waitFor();
  // Only what a guardian can suggest to someone of 16.
  expect(await younger.locator('[part=setting]').count()).toBe(2);
  await context.close();
});

it('an age range that contradicts itself makes nobody older', async () => {
  const context = await chat.newContext();
  await declare(context, 18, 16);
  const page = await enterAs(context, '16-17');
  await openGuardian(page, 'Choose a PIN of six digits');
  await page.getByLabel('Ask first').waitFor();
  await page.getByRole('button', { name: 'All limits' }).click();
  await page.getByText('Your age is not known here').waitFor();
  await context.close();
});

it('Delete everything removes limits, PIN and what was saved, and leaves the chat', async () => {
  const context = await chat.newContext();
  const page = await enterAs(context, '10-12');
  await openGuardian(page, 'Choose a PIN of six digits');
  await page.getByLabel('Stricter rules').check();
  await page.getByText('Saved.').waitFor();
  await page.keyboard.press('Escape');
  await write(page, INSULT);
  await page.locator('.above nightlight-nudge [data-choice=edit]').click();
  await openLimits(page);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await openLimits(page);
  await page.getByText('Set by a guardian').waitFor();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.locator('dialog.sheet').getByRole('button', { name: 'Delete everything' }).click();
  await page.getByText('You left this chat').waitFor();
  const left = await page.evaluate(async () => {
    const counts: number[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      if (database.objectStoreNames.contains('records')) {
        counts.push(
          await new Promise<number>((resolve, reject) => {
            const count = database.transaction('records').objectStore('records').count();
            count.onsuccess = () => resolve(count.result);
            count.onerror = () => reject(count.error);
          }),
        );
      }
      database.close();
    }
    return counts;
  });
  expect(left).toEqual([0]);
  await page.close();

  const again = await enterAs(context, '10-12');
  await openLimits(again);
  await again.getByText('No limits are set.').waitFor();
  await again.getByRole('button', { name: 'For a guardian' }).click();
  await again.getByLabel('Choose a PIN of six digits').waitFor();
  await context.close();
});
