import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../tooling/src/chromium.mjs';
import { serveElements } from '../../tooling/src/elements-page.mjs';

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
    // In nine of ten, in one of three rounds: a machine that is busy with something else misses frames.
    let usually = Infinity;
    for (let round = 0; round < 3 && usually > 50; round++) {
      const spent = (await page.evaluate('paint(40)')) as readonly number[];
      const sorted = [...spent].sort((a, b) => a - b);
      const [median, worst] = [20, 39].map((at) => sorted[at]?.toFixed(1));
      console.log(`painted after ${median} ms, at worst ${worst}`);
      usually = sorted[35] as number;
    }
    expect(usually).toBeLessThanOrEqual(50);
  } finally {
    await browser.close();
    site.close();
  }
});
