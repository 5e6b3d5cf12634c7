import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
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
import { ROOT } from '@nightlight/tooling/repository';
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
  const guide = await readFile(join(ROOT, 'docs/guide/own-model.md'), 'utf8');
  const [, lines, found, falseAlarms, auc] =
    /example's (\d+) invented lines, it finds (\d+) % of the harmful ones at ([\d.]+) % false alarms \(ROC AUC ([\d.]+)\)/.exec(
      guide,
    ) ?? [];
  const labels = await readFile(join(example.folder, 'labels.jsonl'), 'utf8');
  expect(labels.trimEnd().split('\n')).toHaveLength(Number(lines));
  // Processors round differently, so a line may fall on the other side of the threshold.
  expect(Math.abs(measured.found - Number(found) / 100)).toBeLessThan(0.05);
  expect(Math.abs(measured.falseAlarms - Number(falseAlarms) / 100)).toBeLessThan(0.01);
  expect(Math.abs(measured.auc - Number(auc))).toBeLessThan(0.02);
  const { size } = await stat(join(example.folder, 'public/model/model.onnx'));
  const [, megabytes] = /Apache-2\.0, (\d+) MB in int8/.exec(guide) ?? [];
  expect(Math.abs(size / 1e6 - Number(megabytes))).toBeLessThan(1);
});

it('advises about a draft that only the app’s own model finds, from a sealed worker', async () => {
  await sendsWhenReady(page);
  // Nightlight's own models find nothing in it, however many turns come before.
  const draft = 'put your best items on the floor, the trade button is broken';
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
