import { CHROMIUM_FLAGS, ensureChromium } from '@nightlight/tooling/chromium';
import { ensureCpulimit } from '@nightlight/tooling/cpulimit';
import { expect, it } from 'vitest';
import { openSlowedBrowser } from './slowed-browser.ts';

const open = async (cpulimit: string) =>
  openSlowedBrowser({
    ...{ executablePath: await ensureChromium(), flags: CHROMIUM_FLAGS },
    ...{ cpulimit, percent: 20 },
  });

it.runIf(process.platform === 'linux')('slows down a page and its worker', async () => {
  const { slowdown, browser, close } = await open(await ensureCpulimit());
  try {
    expect(slowdown.page).toBeGreaterThan(2);
    expect(slowdown.worker).toBeGreaterThan(2);
    const page = await browser.newPage();
    expect(await page.evaluate('1 + 1')).toBe(2);
  } finally {
    await close();
  }
});

// Other programs can slow down the second measurement by chance.
it.runIf(process.platform === 'linux')(
  'refuses to measure without a limit',
  { retry: 3 },
  async () => {
    await expect(open('/bin/true')).rejects.toThrow('The browser was not slowed down');
  },
);
