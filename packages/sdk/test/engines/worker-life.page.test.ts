import { fileURLToPath } from 'node:url';
import type { Browser, Heap } from '@nightlight/testing/browsers/engine';
import { engines } from '@nightlight/testing/browsers/engines';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startServer } from './server.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Measured values of a long test, for the page in docs/releases. */
    measured?: object;
  }
}

interface Mixed {
  readonly ends: Readonly<Record<string, number>>;
  readonly kills: number;
  readonly restarts: number;
  /** Milliseconds. */
  readonly medianRecovery: number;
}
/** One of eight rounds; together they are 10,000 calls and 56 kills. */
const EIGHTH = { calls: 1250, kills: 7 };
const CALM = { calls: 1250, kills: 0 };
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const root = fileURLToPath(new URL('../../../..', import.meta.url));
let server: Server;
beforeAll(async () => {
  server = await startServer(root);
});
afterAll(() => server?.close());

describe.each(engines)('a worker that ends, in $name', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await engine.open();
  });
  afterAll(() => browser?.close());

  it('is replaced, its message is checked again, and only the worker’s own file is requested', async () => {
    const tab = await browser.newTab(server.url);
    await tab.run('path');
    server.requests.length = 0;
    expect(await tab.run('workerEnds')).toEqual({
      idle: { action: 'pause', degraded: [] },
      busy: { action: 'pause', degraded: ['text-too-long', 'worker-restarted'] },
    });
    const start = server.requests.filter((path) => !path.endsWith('nightlight-worker.js'));
    // Requested once when this scenario starts, and not for its two restarts.
    expect(start).toContain('/nightlight/manifest.json');
    expect(new Set(start).size).toBe(start.length);
    await tab.close();
  });

  it('that hangs is replaced too, and its message gets a decision', async (test) => {
    const tab = await browser.newTab(server.url);
    if (!tab.stallWorker) return test.skip('this driver can’t stall a worker');
    expect(await tab.run('workerAnswers')).toMatchObject({ action: 'pause', degraded: [] });
    await tab.stallWorker();
    const late = (await tab.run('workerAnswers')) as { readonly after: number };
    expect(late).toMatchObject({ action: 'pause', degraded: ['worker-restarted'] });
    expect(late.after).toBeGreaterThan(10_000);
    expect(late.after).toBeLessThan(30_000);
    await tab.close();
  });

  it.runIf(process.env['NIGHTLIGHT_RELEASE'])(
    'in 10,000 mixed calls with 56 ended workers, each call ends once and memory does not grow',
    async ({ task }) => {
      const tab = await browser.newTab(server.url);
      const rounds: Mixed[] = [];
      /** After rounds with kills, the memory of a new worker; after rounds without, of the same worker. */
      const heaps: Record<'new' | 'old', Heap[]> = { new: [], old: [] };
      const round = async (mixed: object, seed: number): Promise<void> => {
        rounds.push((await tab.run('workerMixed', { ...mixed, seed })) as Mixed);
      };
      const weigh = async (of: Heap[]): Promise<void> => {
        if (tab.heap) of.push(await tab.heap());
      };
      const starts: number[] = [];
      for (let i = 0; i < 3; i++) starts.push((await tab.run('workerStarts')) as number);
      for (let seed = 0; seed < 4; seed++) {
        await round(EIGHTH, seed);
        await round(EIGHTH, seed + 100);
        await weigh(heaps.new);
      }
      // A leak that a restart would hide shows here.
      for (let seed = 200; seed < 204; seed++) {
        await round(CALM, seed);
        await weigh(heaps.old);
      }
      const start = Math.round(median(starts));
      task.meta.measured = { engine: engine.name, start, rounds, heaps };
      for (const { ends, kills, restarts } of rounds) {
        expect(Object.keys(ends).sort()).toEqual(['AbortError', 'answered']);
        expect(restarts).toBe(kills);
      }
      // Compared within one run, because a busy machine makes both slower.
      const recoveries = rounds.filter(({ kills }) => kills > 0);
      expect(median(recoveries.map(({ medianRecovery }) => medianRecovery))).toBeLessThan(
        3 * start,
      );
      // Compare only rounds of the same type: a new worker grows by 0.3 MB in its first thousand calls, while the engine warms up.
      for (const alike of [heaps.new, heaps.old]) {
        for (const [i, heap] of alike.slice(1).entries()) {
          const before = alike[i] as Heap;
          expect(heap.page - before.page).toBeLessThan(150_000);
          expect(heap.worker - before.worker).toBeLessThan(150_000);
        }
      }
      await tab.close();
    },
    1_200_000,
  );
});
