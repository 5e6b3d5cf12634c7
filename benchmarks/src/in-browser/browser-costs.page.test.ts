import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { BrowserCost } from '../results/run-result.ts';
import { findSystem } from '../systems/find-system.ts';
import type { BrowserPage } from './browser-page.ts';
import { createMeasuringBrowser } from './measure-in-browser.ts';

const inPage = new URL('../../dist/in-browser/in-page.js', import.meta.url);
const chromium = createMeasuringBrowser('chromium', inPage);
const messages = Array.from({ length: 12 }, (_, i) => ({
  ...{ id: `m${i}`, text: `shall we meet at the library at ${i}?` },
}));

const createPage =
  (module: string, more: Partial<BrowserPage> = {}) =>
  () => ({
    ...{ module, resolveFrom: fileURLToPath(new URL('.', import.meta.url)) },
    ...more,
  });
const measureDone = async (page: () => BrowserPage) => {
  const cost = await chromium.measure(page, messages);
  if (cost.status === 'failed') throw new Error(cost.reason);
  return cost as Extract<BrowserCost, { status: 'done' }>;
};

it('times each message, and finds what blocks the main thread', async () => {
  const cost = await measureDone(
    createPage(`
      const block = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
      export const open = async () => {
        block(150);
        return async () => {
          block(20);
          // Work that takes the CPU, however busy the machine is.
          let value = 0;
          for (let i = 0; i < 1e8; i++) value = (value * 31 + i) | 0;
          return value;
        };
      };`),
  );
  expect(cost.browser).toMatch(/^Chromium \d+\./);
  expect(cost.timed).toBe(12);
  expect(cost.latencyMs.p50).toBeGreaterThanOrEqual(20);
  expect(cost.latencyMs.p95).toBeGreaterThanOrEqual(cost.latencyMs.p50);
  expect(cost.coldLoadMs).toBeGreaterThan(150);
  expect(cost.warmLoadMs).toBeGreaterThan(150);
  expect(cost.blocking?.loadMs).toBeGreaterThanOrEqual(95);
  expect(cost.blocking?.longestMs).toBeGreaterThanOrEqual(145);
  if (process.platform !== 'linux') return;
  // Each message takes some 100 ms.
  expect(cost.cpuSecondsPer1000).toBeGreaterThan(20);
});

it('counts what is transferred on the first visit, and what it costs in memory', async () => {
  const large = 64 * 2 ** 20;
  const folder = fileURLToPath(new URL('../metrics/reference', import.meta.url));
  const page = createPage(
    `export const open = async () => {
      const { length } = await (await fetch('/assets/reference.json')).text();
      globalThis.kept = new Uint8Array(${large}).fill(1);
      return () => length;
    };`,
    { assets: [folder] },
  );
  const cost = await measureDone(page);
  expect(cost.transfer.bytes).toBeGreaterThan(statSync(join(folder, 'reference.json')).size);
  expect(cost.transfer.gzip).toBeLessThan(cost.transfer.bytes);
  if (process.platform === 'linux') expect(cost.memoryMiB).toBeGreaterThan(40);
});

it('whatever fails is a row that says why', async () => {
  const reasonOf = async (page: () => BrowserPage): Promise<string> => {
    const cost = await chromium.measure(page, messages);
    return cost.status === 'failed' ? cost.reason : 'done';
  };
  const broken = createPage("export const open = async () => { throw new Error('no model'); };");
  expect(await reasonOf(broken)).toBe('no model');
  expect(await reasonOf(createPage("import 'no-such-package';"))).toContain('no-such-package');
  const python = await findSystem('alt-profanity-check');
  expect(await reasonOf(() => python.inBrowser?.() as BrowserPage)).toBe('It runs in Python only.');
});

it('Nightlight and a word list run in a page', async () => {
  const assets = fileURLToPath(new URL('../../../packages/sdk/dist/assets', import.meta.url));
  for (const name of [`nightlight-tiny:${assets}`, 'obscenity']) {
    const system = await findSystem(name);
    const cost = await measureDone(() => system.inBrowser?.() as BrowserPage);
    expect(cost.latencyMs.p50, name).toBeGreaterThan(0);
    expect(cost.transfer.bytes, name).toBeGreaterThan(10_000);
  }
});
