import { join } from 'node:path';
import {
  checkChat,
  holdsInsult,
  openChromium,
  openExtension,
  sendsWhenReady,
} from '@nightlight/testing/examples/chat-page';
import {
  type InstalledExample,
  installExample,
} from '@nightlight/testing/examples/installed-example';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

interface Project {
  readonly path: string;
  /** Default: true. */
  readonly builds?: boolean;
  /** Whether its form has a file input. Default: true. */
  readonly pictures?: boolean;
  /** Where its page is on the server. Default: `/`. */
  readonly at?: string;
  /** It has a service worker, so its reload is tested without a server. Default: false. */
  readonly offline?: boolean;
  /** Other scripts that serve it, with sealed workers. Default: none. */
  readonly alsoIn?: readonly string[];
}

const PROJECTS: readonly Project[] = [
  { path: 'minimal', pictures: false, builds: false },
  { path: 'react' },
  { path: 'integration/plain' },
  { path: 'integration/esbuild' },
  { path: 'integration/webpack' },
  { path: 'integration/vite' },
  { path: 'integration/strict-csp' },
  { path: 'integration/sub-path', at: '/school/chat/' },
  { path: 'integration/pwa', offline: true },
  { path: 'integration/vue' },
  { path: 'integration/sveltekit', alsoIn: ['dev', 'preview'] },
  { path: 'integration/next' },
  { path: 'integration/angular' },
];

/** The page guards a chat with a sealed worker. Tools log while they serve for development. */
const checkScript = async (example: InstalledExample, script: string): Promise<void> => {
  const { url, stop } = await example.start('/', script);
  const context = await openChromium();
  try {
    const page = await context.newPage();
    await page.goto(url);
    await sendsWhenReady(page);
    await holdsInsult(page);
  } finally {
    await context.close();
    await stop();
  }
};

it.each(PROJECTS)(
  '$path installs from the packed packages, builds, and guards a chat in Chromium',
  async ({ path, builds = true, pictures = true, at = '/', offline = false, alsoIn = [] }) => {
    const example = await installExample(path);
    try {
      if (builds) await example.script('build');
      const { url, stop } = await example.start(at);
      const context = await openChromium();
      try {
        const away = async (page: Page): Promise<void> => {
          await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
          await stop();
        };
        await checkChat(context, url, { pictures, ...(offline ? { away } : {}) });
      } finally {
        await context.close();
        await stop();
      }
      for (const script of alsoIn) await checkScript(example, script);
    } finally {
      await example.remove();
    }
    expect.hasAssertions();
  },
);

it('integration/extension guards a chat on a page of an extension, also offline', async () => {
  const example = await installExample('integration/extension');
  try {
    await example.script('build');
    const { context, url } = await openExtension(join(example.folder, 'public'));
    try {
      await checkChat(context, `${url}index.html`, {
        // An extension can't give one file a policy of its own.
        degraded: ['worker-unsealed'],
        away: () => context.setOffline(true),
      });
    } finally {
      await context.close();
    }
  } finally {
    await example.remove();
  }
});
