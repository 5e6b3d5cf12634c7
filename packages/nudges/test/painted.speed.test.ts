import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { serveElements } from '@nightlight/tooling/elements-page';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';

it('from a decision to the nudge on the screen it takes at most 50 ms', async () => {
  const site = await serveElements();
  const browser = await chromium.launch({
    executablePath: findChromium() as string,
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(site.address);
    await page.waitForFunction('globalThis.paint');
    const spent = (await page.evaluate('paint(40)')) as readonly number[];
    const sorted = [...spent].sort((a, b) => a - b);
    const [median, usually, worst] = [20, 36, 39].map((at) => sorted[at] as number) as number[];
    console.log(`painted after ${median?.toFixed(1)} ms, at worst ${worst?.toFixed(1)}`);
    // In nine of ten: a machine that is busy with something else may miss a frame.
    expect(usually).toBeLessThanOrEqual(50);
  } finally {
    await browser.close();
    site.close();
  }
});
