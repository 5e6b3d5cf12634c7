import { fileURLToPath } from 'node:url';
import type { Browser, Heap } from '@nightlight/testing/browsers/engine';
import { engines } from '@nightlight/testing/browsers/engines';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startServer } from './server.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
let server: Server;
beforeAll(async () => {
  server = await startServer(root);
});
afterAll(() => server?.close());

/** Bytes that a worker uses: objects, buffers and WebAssembly memory. */
const heldBy = ({ worker, buffers, wasm }: Heap): number => worker + buffers + wasm;

describe.each(engines)('pictures, in $name', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    server.requests.length = 0;
    browser = await engine.open();
  });
  afterAll(() => browser?.close());

  it('are checked in the sealed worker without any request', async () => {
    const tab = await browser.newTab(server.url);
    expect(await tab.run('picturesAreSeen')).toEqual({
      incoming: ['blur', 'allow', 'blur'],
      degraded: [],
      broken: { action: 'blur', degraded: ['picture-failed'] },
    });
    expect(server.requests).toContain('/nightlight/pictures/picture-mobilenet/model.onnx');
    expect(server.requests.at(-1)).toBe('/ready');
    await tab.close();
  });

  it.runIf(process.env['NIGHTLIGHT_RELEASE'])(
    'after a thousand pictures the worker uses no more memory than after a hundred',
    async ({ task, skip }) => {
      const tab = await browser.newTab(server.url);
      if (!tab.heap || !tab.countWasm) return skip('this driver can’t weigh a worker');
      await tab.countWasm();
      expect(await tab.run('picturesAreMany', { count: 100 })).toMatchObject({ read: 100 });
      const before = await tab.heap();
      const many = await tab.run('picturesAreMany', { count: 900 });
      expect(many).toMatchObject({ read: 900 });
      const after = await tab.heap();
      task.meta.measured = { engine: engine.name, before, after, ...(many as object) };
      expect(before.wasm).toBeGreaterThan(50_000_000);
      expect(heldBy(after)).toBeLessThan(1.05 * heldBy(before));
      expect(after.page).toBeLessThan(1.05 * before.page + 150_000);
      await tab.close();
    },
    1_200_000,
  );
});
