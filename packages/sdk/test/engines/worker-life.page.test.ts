import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './engine.ts';
import { engines } from './engines.ts';
import { type Server, startServer } from './server.ts';

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
});
