import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { chatInChromium } from './chat.fixture.ts';

const chat = chatInChromium();

/** Joins a room on the join page of a German browser. */
const join = async (
  fill: (page: Page) => Promise<void>,
  locale = 'de-DE',
): Promise<{ page: Page; close: () => Promise<void> }> => {
  const context = await chat.newContext({ locale });
  const page = await context.newPage();
  await page.goto(`${chat.url}?room=countries`);
  await page.getByTestId('join-name').fill('Ana');
  await page.getByTestId('join-age').selectOption('13-15');
  await fill(page);
  await page.getByTestId('join-button').click();
  return { page, close: () => context.close() };
};

const numbersInHelp = async (page: Page): Promise<readonly string[]> => {
  await page.locator('.chat-header .help-button').click();
  await page.locator('.help-sheet [part=trusted]').waitFor();
  const links = page.locator('.help-sheet a[href^="tel:"]');
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
};

it('German words do not come with British numbers', async () => {
  const { page, close } = await join(async (joining) => {
    expect(await joining.getByTestId('join-country').inputValue()).toBe('DE');
    expect(await joining.getByText('A guess from your browser’s language').isVisible()).toBe(true);
    expect(await joining.getByTestId('join-language').inputValue()).toBe('de');
  });
  const numbers = await numbersInHelp(page);
  expect(numbers).toContain('tel:112');
  expect(numbers).not.toContain('tel:999');
  expect(await page.locator('.help-sheet').getByText('Childline').count()).toBe(0);
  await close();
});

it('someone who names no country sees how to find help, and no number', async () => {
  const { page, close } = await join(async (joining) => {
    await joining.getByTestId('join-country').selectOption('none');
  });
  expect(await numbersInHelp(page)).toEqual([]);
  await page.locator('.help-sheet').getByText('So findest du Hilfe').waitFor();
  await close();
});

it('without a hint in the browser’s language, no country is chosen for anyone', async () => {
  const { page, close } = await join(async (joining) => {
    const country = joining.getByTestId('join-country');
    expect(await country.inputValue()).toBe('');
    await joining.getByTestId('join-button').click();
    expect(await country.evaluate((field) => field.matches(':invalid'))).toBe(true);
    await country.selectOption('GB');
    await joining.getByTestId('join-language').selectOption('de');
    expect(await country.inputValue()).toBe('GB');
    expect(await country.locator('option:checked').textContent()).toBe('Vereinigtes Königreich');
  }, 'en');
  expect(await numbersInHelp(page)).toContain('tel:999');
  await page.locator('.help-sheet').getByText('Notruf').waitFor();
  await close();
});
