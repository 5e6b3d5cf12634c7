import { fileURLToPath } from 'node:url';
import type { Browser } from '@nightlight/testing/browsers/engine';
import { engines } from '@nightlight/testing/browsers/engines';
import { type ReportServer, startReportServer } from '@nightlight/testing/report-server';
import { PAGE_POLICY } from '@nightlight/testing/served-assets';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleScenarios, PAGE } from './server.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
let script: Uint8Array;
let server: ReportServer;
beforeAll(async () => {
  script = await bundleScenarios(root);
});
beforeEach(async () => {
  server = await startReportServer(({ url }, response) => {
    const isScript = url === '/scenarios.js';
    response.writeHead(200, {
      'Content-Type': isScript ? 'text/javascript' : 'text/html',
      'Content-Security-Policy': PAGE_POLICY,
    });
    response.end(isScript ? script : PAGE);
  });
});
afterEach(() => server?.close());

describe.each(engines)('being heard, in $name', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await engine.open();
  });
  afterAll(() => browser?.close());

  it('a server that loses its answer twice, two tabs and a killed page end with one report', async () => {
    const name = 'reports';
    const [one, other] = [await browser.newTab(server.url), await browser.newTab(server.url)];
    expect(await one.run('reportsOpen', { name })).toBe('device');
    expect(await other.run('reportsOpen', { name })).toBe('device');
    server.loseAnswers(2);
    server.slowDown(300);
    await one.run('reportsSend', { id: 'the-report' });
    // Both tabs press Send, because the young person is not sure that it worked.
    await other.run('reportsSend', { id: 'the-report' });
    // The server has the report. The page dies before any answer.
    await expect.poll(() => server.reports.length).toBe(1);
    await one.kill();
    await expect
      .poll(() => other.run('reportsList'), { timeout: 90_000 })
      .toEqual(['delivered R-1']);
    await other.reload();
    await other.run('reportsOpen', { name });
    expect(await other.run('reportsList')).toEqual(['delivered R-1']);
    expect(server.reports.map(({ id }) => id)).toEqual(['the-report']);
    expect(server.attempts()).toBeGreaterThanOrEqual(3);
    await other.close();
  });

  it('evidence behind the lock is hidden, opens with the code only, and verifies after a restart', async () => {
    const name = 'locked';
    const tab = await browser.newTab(server.url);
    expect(await tab.run('locksAway', { name })).toEqual({
      ...{ locked: 0, wrong: false, right: true, open: ['one hour'], faults: [] },
    });
    await tab.reload();
    expect(await tab.run('reportsOpen', { name })).toBe('device');
    const later = await tab.run('opensLater', { name });
    expect(later).toEqual({ before: 0, after: ['one hour'], faults: [] });
    await tab.close();
  });

  it('after Leave quickly, Back does not return to the help page', async () => {
    const tab = await browser.newTab(server.url);
    expect(await tab.run('leavesQuickly')).toEqual(['?left', '?before']);
    await tab.close();
  });

  it('a report that was written as the only page died is delivered at the next visit', async () => {
    const name = 'killed';
    const first = await browser.newTab(server.url);
    expect(await first.run('reportsOpen', { name })).toBe('device');
    server.loseAnswers(1000);
    await first.run('reportsSend', { id: 'a' });
    await first.kill();
    server.loseAnswers(0);
    const second = await browser.newTab(server.url);
    await second.run('reportsOpen', { name });
    await expect
      .poll(() => second.run('reportsList'), { timeout: 90_000 })
      .toEqual(['delivered R-1']);
    expect(server.reports).toHaveLength(1);
    await second.close();
  });
});
