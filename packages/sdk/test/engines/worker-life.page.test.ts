import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Heap } from './engine.ts';
import { engines } from './engines.ts';
import { type Server, startServer } from './server.ts';

interface Mixed {
  readonly ends: Readonly<Record<string, number>>;
  readonly once: boolean;
  readonly restarts: number;
  /** Milliseconds. */
  readonly slowestRecovery: number;
  readonly medianRecovery: number;
}
/** An eighth of all: 10,000 calls, 56 kills. */
const EIGHTH = { calls: 1250, kills: 7 };
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

  it('is replaced, what it read is read again, and nothing but its own file is asked for', async () => {
    const tab = await browser.newTab(server.url);
    await tab.run('path');
    server.requests.length = 0;
    expect(await tab.run('workerEnds')).toEqual({
      idle: { action: 'pause', degraded: [] },
      busy: { action: 'pause', degraded: ['text-too-long', 'worker-restarted'] },
    });
    const start = server.requests.filter((path) => !path.endsWith('nightlight-worker.js'));
    // The model once more, for this scenario's own start; nothing for its two restarts.
    expect(start.filter((path) => path.endsWith('/manifest.json')).length).toBeLessThanOrEqual(2);
    expect(new Set(start).size).toBe(start.length);
    await tab.close();
  });

  it('that hangs is replaced too, and its message is answered', async (test) => {
    const tab = await browser.newTab(server.url);
    if (!tab.stallWorker) return test.skip();
    expect(await tab.run('workerAnswers')).toMatchObject({ action: 'pause', degraded: [] });
    await tab.stallWorker();
    const late = (await tab.run('workerAnswers')) as { readonly after: number };
    expect(late).toMatchObject({ action: 'pause', degraded: ['worker-restarted'] });
    expect(late.after).toBeGreaterThan(10_000);
    expect(late.after).toBeLessThan(30_000);
    await tab.close();
  });

  it.runIf(process.env['NIGHTLIGHT_RELEASE'])(
    '10,000 mixed calls and 50 dead workers: each call ends once, and nothing piles up',
    async (test) => {
      const tab = await browser.newTab(server.url);
      if (!tab.heap) return test.skip();
      const rounds: Mixed[] = [];
      const heaps: Heap[] = [];
      for (let seed = 0; seed < 4; seed++) {
        rounds.push((await tab.run('workerMixed', { ...EIGHTH, seed })) as Mixed);
        rounds.push((await tab.run('workerMixed', { ...EIGHTH, seed: seed + 100 })) as Mixed);
        heaps.push(await tab.heap());
      }
      console.log(JSON.stringify({ rounds, heaps }, undefined, 1));
      for (const { once, ends, restarts, slowestRecovery } of rounds) {
        expect(once).toBe(true);
        expect(Object.keys(ends).sort()).toEqual(['AbortError', 'answered']);
        expect(restarts).toBeGreaterThanOrEqual(6);
        expect(slowestRecovery).toBeLessThan(2000);
      }
      const [first, ...later] = heaps as [Heap, ...Heap[]];
      for (const heap of later) {
        expect(heap.page).toBeLessThan(first.page * 1.1 + 1_000_000);
        expect(heap.worker).toBeLessThan(first.worker * 1.1 + 1_000_000);
      }
      await tab.close();
    },
    1_200_000,
  );
});
