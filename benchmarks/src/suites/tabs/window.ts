import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Memory, measureMemory } from '../../processes/memory.ts';
import type { TabPage } from '../tabs-page/page.ts';
import { collectGarbageInPage, collectGarbageInSharedWorkers } from './collect-garbage.ts';

export interface WindowOptions {
  readonly executablePath: string;
  readonly flags: readonly string[];
  /** Folder of the profile; its cache is kept between starts. */
  readonly profile: string;
}

export interface Tab {
  readonly page: Page;
  /** Calls a method of the page's `tab`. */
  do<Name extends keyof TabPage>(
    name: Name,
    ...args: Parameters<TabPage[Name]>
  ): Promise<Awaited<ReturnType<TabPage[Name]>>>;
  /** Freezes it, as browsers do with tabs that are long in the background. */
  freeze(): Promise<void>;
  close(): Promise<void>;
  /** Kills its process, as the system does when memory is low. */
  crash(): Promise<void>;
}

export interface ChromiumWindow {
  readonly version: string;
  /** Opens a new tab in front: in the same window, or in a window next to it. */
  tab(url: string, where?: 'here' | 'beside'): Promise<Tab>;
  memory(): Memory;
  /** Collects garbage in all tabs and their workers, so that only memory in use remains. */
  collect(): Promise<void>;
  close(): Promise<void>;
}

const portFile = (profile: string): string => join(profile, 'DevToolsActivePort');

const waitForAddress = async (profile: string): Promise<string> => {
  for (let tries = 0; tries < 600; tries++) {
    try {
      const [port, path] = readFileSync(portFile(profile), 'utf8').split('\n');
      if (port && path) return `ws://127.0.0.1:${port}${path}`;
    } catch {
      // Not written yet.
    }
    await sleep(50);
  }
  throw new Error('Chromium did not start within 30 s.');
};

/** Playwright opens tabs in one window only; the protocol can open another. */
const openBeside = async (browser: Browser): Promise<Page> => {
  const session = await browser.newBrowserCDPSession();
  const opened = browser.contexts()[0]?.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await session.detach();
  return (await opened) as Page;
};

const createTab = (page: Page): Tab => ({
  page,
  do: (name, ...args) =>
    page.evaluate(
      ([method, values]) => {
        const { tab } = globalThis as unknown as {
          tab: Record<string, (...values: unknown[]) => unknown>;
        };
        return tab[method]?.(...values);
      },
      [name, args] as const,
    ) as never,
  async freeze() {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  },
  close: () => page.close(),
  async crash() {
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // Never answered, because the process is gone.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
  },
});

/**
 * Starts Chromium without Playwright's defaults, which keep background tabs awake and
 * tell every page that it is visible. `noDefaults` gives tabs as users have them.
 */
export const openChromium = async (options: WindowOptions): Promise<ChromiumWindow> => {
  rmSync(portFile(options.profile), { force: true });
  const profile = `--user-data-dir=${options.profile}`;
  const args = [...options.flags, '--headless=new', '--remote-debugging-port=0', profile];
  const chromiumProcess = spawn(options.executablePath, args, { stdio: 'ignore' });
  const ended = once(chromiumProcess, 'exit');
  const address = await waitForAddress(options.profile);
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no window.');
  return {
    version: browser.version(),
    async tab(url, where = 'here') {
      const page = where === 'here' ? await context.newPage() : await openBeside(browser);
      await page.goto(url);
      await page.bringToFront();
      await page.waitForFunction(() => 'tab' in globalThis);
      return createTab(page);
    },
    memory: () => measureMemory(chromiumProcess.pid as number),
    async collect() {
      await Promise.all(context.pages().map(collectGarbageInPage));
      await collectGarbageInSharedWorkers(browser);
    },
    async close() {
      const session = await browser.newBrowserCDPSession();
      // Closed, not killed, or its cache might be incomplete.
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    },
  };
};
