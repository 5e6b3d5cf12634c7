import { fileURLToPath } from 'node:url';
import type { Browser } from '@nightlight/testing/browsers/engine';
import { engines } from '@nightlight/testing/browsers/engines';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startServer } from './server.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
let server: Server;
beforeAll(async () => {
  server = await startServer(root);
});
afterAll(() => server?.close());

const models = () => server.requests.filter((path) => path.endsWith('text-base/model.onnx'));

describe.each(engines)('a chat in $name', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    server.requests.length = 0;
    browser = await engine.open();
  });
  afterAll(() => browser?.close());

  it('an insult is paused, small talk is allowed, a call for help gets helplines, also after a reload', async () => {
    const tab = await browser.newTab(server.url);
    const answers = {
      insult: { action: 'pause', harms: ['bullying'] },
      smallTalk: { action: 'allow', harms: [], degraded: [] },
      cry: { action: expect.stringMatching(/^(allow|nudge)$/), helplines: true },
      batch: ['allow', 'pause', 'allow'],
      aborted: 'AbortError',
      afterAbort: 'allow',
      inFlight: 'disposed',
      disposed: 'disposed',
    };
    expect(await tab.run('path')).toEqual(answers);
    // The page reported that it was ready. There must be no request after that.
    expect(server.requests.at(-1)).toBe('/ready');
    expect(models()).toHaveLength(1);
    // Our requests have no referrer. Only the browser's own request for the worker's file has one.
    expect(server.told.cookie).toEqual([]);
    expect(server.told.referrer.filter((path) => !path.endsWith('worker.js'))).toEqual([]);

    expect(await tab.run('keeps')).toBe(false);
    await tab.reload();
    expect(await tab.run('path')).toEqual(answers);
    expect(server.requests.at(-1)).toBe('/ready');
    // If the browser keeps Cache Storage, the model isn't requested again.
    expect(models()).toHaveLength((await tab.run('keeps')) ? 1 : 2);
    await tab.close();
  });
});
