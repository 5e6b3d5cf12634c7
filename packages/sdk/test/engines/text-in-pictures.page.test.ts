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

describe.each(engines)('words in pictures, in $name', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    server.requests.length = 0;
    browser = await engine.open();
  });
  afterAll(() => browser?.close());

  it('are read in a sealed worker without any request', async () => {
    const tab = await browser.newTab(server.url);
    expect(await tab.run('wordsInPictures')).toEqual({
      harms: ['bullying'],
      pictures: ['blur', 'allow'],
      degraded: [],
    });
    expect(server.requests).toContain('/nightlight/ocr/nightlight-worker-ocr.js');
    expect(server.requests).toContain('/nightlight/ocr/picture-text/eng.traineddata.gz');
    expect(server.requests.at(-1)).toBe('/ready');
    await tab.close();
  });
});
