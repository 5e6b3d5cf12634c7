import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  decisions,
  holdsInsult,
  openChromium,
  sendsWhenReady,
  write,
} from '@nightlight/testing/examples/chat-page';
import {
  type InstalledExample,
  installExample,
  type StartedExample,
} from '@nightlight/testing/examples/installed-example';
import { ensureMinilm } from '@nightlight/tooling/minilm';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);

let example: InstalledExample;
let started: StartedExample;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const python = await ensureMinilm();
  example = await installExample('own-model');
  await run(python, ['make_encoder.py', 'public/model'], { cwd: example.folder });
  await example.script('assets');
  await example.script('fit');
  await example.script('build');
  started = await example.start();
  context = await openChromium();
  page = await context.newPage();
  await page.goto(started.url);
});
afterAll(async () => {
  await context?.close();
  await started?.stop();
  await example?.remove();
});

const isSent = (text: string): Promise<boolean> =>
  page.locator('#thread').getByText(text).isVisible();

it('the head finds most of what it has not seen, with few false alarms', async ({ task }) => {
  const head = await readFile(join(example.folder, 'public/model/head.json'), 'utf8');
  const { measured } = JSON.parse(head);
  Object.assign(task.meta, { measured });
  expect(measured.auc).toBeGreaterThan(0.85);
  expect(measured.falseAlarms).toBeLessThanOrEqual(0.02);
  expect(measured.found).toBeGreaterThan(0.2);
});

it('advises about a draft that only the app’s own model finds, from a sealed worker', async () => {
  await sendsWhenReady(page);
  const draft = 'give me your items and i double them for you';
  await write(page, draft);
  const nudge = page.locator('nightlight-nudge').first();
  await nudge.waitFor();
  const decision = (await decisions(page)).at(-1);
  expect(decision?.degraded).toEqual([]);
  const sources = decision?.assessment.harms.scam.signals.map(({ source }) => source.id);
  expect(sources).toEqual(['item-trades']);
});

it('still holds what Nightlight finds, and sends what is harmless', async () => {
  await page.reload();
  await sendsWhenReady(page);
  await holdsInsult(page);
  const harmless = 'want to swap your green dragon for my red one in the window?';
  await write(page, harmless);
  await expect.poll(() => isSent(harmless)).toBe(true);
});
