import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bubble, chatInChromium, INSULT, joinAsWriter, write } from './chat.fixture.ts';

const atServer: string[] = [];
const chat = chatInChromium((path) => atServer.push(path));

let context: BrowserContext;
/** Lets the base model arrive. */
let release: () => void;
beforeEach(async () => {
  atServer.length = 0;
  context = await chat.newContext();
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route('**/nightlight/text-base/model.onnx', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
});
afterEach(async () => {
  release();
  await context.close();
});

const isReady = (page: Page): Promise<void> =>
  page.locator('[data-testid=status][data-state=ready]').waitFor({ timeout: 90_000 });

it('models load while the join screen is open, and the person’s answers decide later', async () => {
  release();
  const page = await context.newPage();
  await page.goto(chat.url);
  await page.getByTestId('join-name').waitFor();
  await expect.poll(() => atServer).toContain('/nightlight/text-tiny/weights.bin');
  await expect.poll(() => atServer).toContain('/nightlight/text-base/model.onnx');
  await page.getByTestId('join-name').fill('Ana');
  await page.getByTestId('join-age').selectOption('10-12');
  await page.getByTestId('join-country').selectOption('GB');
  await page.getByTestId('join-button').click();
  await isReady(page);
  await write(page, INSULT);
  const nudge = page.locator('nightlight-nudge');
  await nudge.locator('[data-choice=edit]').waitFor();
  const group = await nudge.evaluate((element) => {
    const { decision } = element as HTMLElement & { decision: { nudge: { group: string } } };
    return decision.nudge.group;
  });
  expect(group).toBe('under-13');
});

it('while base loads, an ordinary message is sent and an insult is asked about or covered', async () => {
  const page = await context.newPage();
  await page.goto(`${chat.url}?room=early&name=Ana&age=13-15&region=GB`);
  await write(page, 'hey');
  await bubble(page, 'hey').waitFor();
  await write(page, INSULT);
  const nudge = page.locator('nightlight-nudge');
  await nudge.locator('[data-choice=edit]').click();
  const ben = await joinAsWriter(chat.url, { room: 'early', name: 'Ben' });
  ben.write('see you at five');
  await page.getByText('see you at five').waitFor({ state: 'visible' });
  ben.write(INSULT);
  await page.locator('[data-testid=bubble][data-nightlight=veiled]').waitFor();
  expect(await page.getByTestId('status').getAttribute('data-state')).toBe('loading');
  release();
  await isReady(page);
  // Both models agree, so nothing changes when base has read them again.
  await expect.poll(() => bubble(page, 'see you').locator('nightlight-veil').count()).toBe(0);
  expect(await page.locator('[data-testid=bubble][data-nightlight=veiled]').count()).toBe(1);
  ben.socket.close();
});
