import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { INSULT, openChromium } from '@nightlight/testing/examples/chat-page';
import { freePort } from '@nightlight/testing/examples/installed-example';
import { ROOT } from '@nightlight/tooling/repository';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

let dev: ChildProcess;
let output = '';
let context: BrowserContext;
let page: Page;
/** Restore the times of the files that were saved. */
const saved: (() => Promise<void>)[] = [];

/** Waits until the command has printed something. */
const printed = async (words: string): Promise<void> => {
  while (!output.includes(words)) {
    if (dev.exitCode !== null) throw new Error(`npm run dev ended:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

beforeAll(async () => {
  const port = await freePort();
  dev = spawn(process.execPath, [join(ROOT, 'packages/tooling/src/dev.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port) },
  });
  for (const stream of [dev.stdout, dev.stderr]) {
    stream?.on('data', (data) => {
      output += String(data);
    });
  }
  await printed('The chat runs at');
  context = await openChromium();
  page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/?room=dev&name=Ana&age=13-15&region=GB`);
});
afterAll(async () => {
  await context?.close();
  if (dev?.exitCode === null) {
    const ended = once(dev, 'exit');
    dev.kill('SIGTERM');
    await ended;
  }
  for (const restore of saved) await restore();
});

/** Saves a file without changing it, and waits until the page has loaded again. */
const reloadsAfterSaving = async (path: string): Promise<void> => {
  const file = join(ROOT, path);
  const { atime, mtime } = await stat(file);
  await page.evaluate(() => Object.assign(globalThis, { isOld: true }));
  const loaded = page.waitForEvent('load', { timeout: 150_000 });
  // Still older than the build. Otherwise a test beside this one would build everything again.
  await utimes(file, atime, new Date(mtime.getTime() + 1000));
  saved.push(() => utimes(file, atime, mtime));
  await loaded;
  await expect.poll(() => page.evaluate(() => 'isOld' in globalThis).catch(() => true)).toBe(false);
};

it('npm run dev serves a chat that checks messages, in a sealed worker', async () => {
  await page.getByTestId('composer').fill(INSULT);
  await page.getByTestId('status').and(page.locator('[data-state=ready]')).waitFor();
  await page.getByTestId('send').click();
  await page.locator('nightlight-nudge').first().waitFor();
  expect((await page.evaluate(() => Reflect.get(globalThis, 'seen'))).at(-1)).toMatchObject({
    ...{ action: 'pause', degraded: [] },
  });
});

it.each(['examples/chat/src/clock.ts', 'packages/nudges/src/guard/guard.ts'])(
  'reloads the page when %s is saved',
  async (path) => {
    await reloadsAfterSaving(path);
    await page.getByTestId('composer').waitFor();
  },
);

it('rebuilds the worker and reloads the page when a source of the worker is saved', async () => {
  await reloadsAfterSaving('packages/sdk/src/worker/pipeline.ts');
  await printed('Rebuilt the worker in');
});
