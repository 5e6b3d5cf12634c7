import { findFirefox } from '@nightlight/tooling/firefox';
import puppeteer from 'puppeteer-core';
import { type Engine, TIMEOUT, within } from './engine.ts';
import { runScenario } from './run-scenario.ts';

export const firefoxEngine: Engine = {
  name: 'Firefox',
  async open() {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('There is no Firefox. npm run test:release installs it.');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      timeout: TIMEOUT.open,
      protocolTimeout: TIMEOUT.run,
    });
    return {
      async newTab(url) {
        // Open a window for each, because Firefox slows down timers in background tabs.
        const page = await browser.newPage({ type: 'window' });
        page.setDefaultTimeout(TIMEOUT.page);
        await page.goto(url);
        return {
          run: (scenario, argument) =>
            within(
              TIMEOUT.run,
              `${scenario} in Firefox`,
              page.evaluate(runScenario, { scenario, argument }),
            ),
          reload: async () => void (await page.reload()),
          kill: () => page.close(),
          close: () => page.close(),
        };
      },
      close: () => browser.close(),
    };
  },
};
