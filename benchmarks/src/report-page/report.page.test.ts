import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHROMIUM_FLAGS, ensureChromium } from '@nightlight/tooling/chromium';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReport } from './create-report.ts';
import { loadPlots } from './plots.ts';
import { createTalkResult } from './report.fixture.ts';
import { toHtml } from './to-html.ts';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-report-'));
const file = join(folder, 'report.html');
let browser: Browser;
beforeAll(async () => {
  const result = createTalkResult();
  const details = { manifest: 'abcdef0123456789'.repeat(4) };
  const systems = result.systems.map((system) => ({ ...system, details }));
  writeFileSync(file, toHtml(createReport({ ...result, systems }, { plots: await loadPlots() })));
  const executablePath = await ensureChromium();
  browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

it.each([
  [375, 'light'],
  [375, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)('fits a window of %i px, and plots can be read (%s)', async (width, colorScheme) => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  await page.goto(`${pathToFileURL(file)}#all`);
  const seen = await page.evaluate(() => {
    const svg = document.querySelector('figure [role=img] svg') as SVGSVGElement;
    const label = svg.querySelector('text') as SVGTextElement;
    const line = svg.querySelector('[aria-label=line] path') as SVGPathElement;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return {
      width: document.documentElement.scrollWidth,
      fontSize: Number.parseFloat(getComputedStyle(label).fontSize) * scale,
      stroke: getComputedStyle(line).stroke,
      paper: getComputedStyle(document.body).backgroundColor,
    };
  });
  expect(seen.width).toBeLessThanOrEqual(width);
  expect(seen.fontSize).toBeGreaterThanOrEqual(10);
  expect([seen.stroke, seen.paper]).toEqual(
    colorScheme === 'dark'
      ? ['rgb(255, 255, 255)', 'rgb(18, 18, 18)']
      : ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
  );
  await page.close();
});
