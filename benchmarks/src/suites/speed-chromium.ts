import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { servePage } from './page-server.ts';
import type { SpeedResult } from './speed-page/speed-result.ts';

export interface ChromiumOptions {
  readonly executablePath: string;
  readonly flags: readonly string[];
  /** Folder of the built benchmarks. */
  readonly dist: string;
  readonly assets: string;
  /** `benchmarks/peers`; without it nothing else is measured in turn. */
  readonly peers?: string;
}

/** `classify()` beside the bare session, in a real Chromium. */
export const measureSpeedInChromium = async (
  messages: readonly string[],
  options: ChromiumOptions,
): Promise<SpeedResult & { readonly browser: string }> => {
  const page = join(options.dist, 'speed-page');
  const server = await servePage(page, '/measure.js', options.assets, options.peers);
  const browser = await chromium.launch({
    executablePath: options.executablePath,
    args: [...options.flags],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(server.url);
    await tab.waitForFunction(() => 'measure' in globalThis);
    const result = await tab.evaluate(
      (texts) =>
        (
          globalThis as unknown as { measure(texts: readonly string[]): Promise<SpeedResult> }
        ).measure(texts),
      messages,
    );
    return { ...result, browser: browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
};
