import { median } from '@nightlight/testing/time-ratio';
import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { serveElements } from '@nightlight/tooling/elements-page';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';

it('showing a nudge takes at most three times as long as showing a plain box', async () => {
  const site = await serveElements();
  const browser = await chromium.launch({
    executablePath: findChromium() as string,
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(site.address);
    await page.waitForFunction('globalThis.paint');
    const spent = (await page.evaluate('paint(40)')) as readonly { nudge: number; box: number }[];
    const nudge = median(spent.map((one) => one.nudge));
    const box = median(spent.map((one) => one.box));
    console.log(`nudge ${nudge.toFixed(1)} ms, plain box ${box.toFixed(1)} ms`);
    // A plain box takes one frame, on a busy machine too.
    expect(nudge).toBeLessThanOrEqual(3 * box);
  } finally {
    await browser.close();
    site.close();
  }
});
