import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { chromium } from 'playwright-core';
import { measureHeap } from './chromium-heap.ts';
import { countWasm } from './chromium-wasm.ts';
import { openWorkerSession } from './chromium-worker.ts';
import { type Engine, TIMEOUT, within } from './engine.ts';
import { runScenario } from './run-scenario.ts';

export const chromiumEngine: Engine = {
  name: 'Chromium',
  async open() {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('There is no Chromium. npm test installs it.');
    const browser = await chromium.launch({
      executablePath,
      args: [...CHROMIUM_FLAGS],
      timeout: TIMEOUT.open,
    });
    const context = await browser.newContext();
    context.setDefaultTimeout(TIMEOUT.page);
    return {
      async newTab(url) {
        const page = await context.newPage();
        await page.goto(url);
        return {
          run: (scenario, argument) =>
            within(
              TIMEOUT.run,
              `${scenario} in Chromium`,
              page.evaluate(runScenario, { scenario, argument }),
            ),
          reload: async () => void (await page.reload()),
          async kill() {
            const devtools = await context.newCDPSession(page);
            const crashed = new Promise((resolve) => page.once('crash', resolve));
            void devtools.send('Page.crash').catch(() => {});
            await within(TIMEOUT.page, 'A crash of Chromium', crashed);
            await page.close();
          },
          async stallWorker() {
            const worker = await openWorkerSession(await context.newCDPSession(page));
            // The worker ends before it responds.
            void worker('Runtime.evaluate', { expression: 'for (;;);' }).catch(() => {});
            await new Promise((resolve) => setTimeout(resolve, 500));
          },
          countWasm: async () => countWasm(await context.newCDPSession(page)),
          heap: async () => measureHeap(await context.newCDPSession(page)),
          close: () => page.close(),
        };
      },
      async limitStorage(origin, quotaSize) {
        const page = context.pages()[0] ?? (await context.newPage());
        const devtools = await context.newCDPSession(page);
        await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
      },
      close: () => browser.close(),
    };
  },
};
