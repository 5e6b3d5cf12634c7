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

interface Started {
  readonly code?: string;
  readonly message?: string;
  readonly warnings: readonly string[];
}

describe.each(engines)('mistakes of the host, in $name', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await engine.open();
  });
  afterAll(() => browser?.close());

  const start = async (assets: string, page = server.url): Promise<Started> => {
    const tab = await browser.newTab(page);
    try {
      return (await tab.run('starts', { assets })) as Started;
    } finally {
      await tab.close();
    }
  };

  const compiles = async (assets: string): Promise<boolean> => {
    const tab = await browser.newTab(server.url);
    try {
      return (await tab.run('compiles', { assets })) as boolean;
    } finally {
      await tab.close();
    }
  };

  it('if the page’s policy forbids the worker, the error names the directive to add', async () => {
    const { code, message } = await start('/nightlight/', new URL('no-workers', server.url).href);
    expect(code).toBe('worker');
    expect(message).toContain("worker-src 'self'");
  });

  it('if the worker’s policy forbids WebAssembly, the error names the directive to add', async () => {
    const { code, message } = await start('/no-wasm/');
    // WebKitGTK 2.52 lets workers compile WebAssembly whatever their policy says.
    if (engine.name === 'WebKitGTK' && (await compiles('/no-wasm/'))) {
      expect(code).toBeUndefined();
      return;
    }
    expect(code).toBe('unsupported');
    expect(message).toContain("script-src 'wasm-unsafe-eval'");
  });

  it('if the header is missing on localhost, one warning says which header to send', async () => {
    const { warnings } = await start('/unsealed/');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("default-src 'none'; script-src 'wasm-unsafe-eval'");
    expect(warnings[0]).toContain('docs/guide/hosting.md');
  });

  it('there is no warning with the header, or on another host', async () => {
    expect(await start('/nightlight/')).toEqual({ warnings: [] });
    // Browsers resolve this name to loopback and treat its pages as a secure context.
    const elsewhere = server.url.replace('127.0.0.1', 'chat.localhost');
    expect(await start('/unsealed/', elsewhere)).toEqual({ warnings: [] });
  });
});
