import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { assetsHandler, PAGE_POLICY } from '@nightlight/testing/served-assets';
import { testFontFaces } from '@nightlight/tooling/test-fonts';
import { build } from 'esbuild';

/** A page that runs the scenarios. */
export const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Nightlight</title>
<link rel="icon" href="data:,"><script type="module" src="/scenarios.js"></script></html>`;

export interface Server {
  readonly url: string;
  /** Requested paths with queries, in order, including WebSockets. */
  readonly requests: string[];
  /** Files of the SDK that were requested with a cookie, and with a referrer. */
  readonly told: { readonly cookie: string[]; readonly referrer: string[] };
  close(): Promise<void>;
}

/** The script of that page. */
export const bundleScenarios = async (root: string): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'packages/sdk/test/engines/page/scenarios.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { TEST_FONTS: JSON.stringify(testFontFaces(['sans'])) },
    conditions: ['nightlight-source', 'module', 'browser'],
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents as Uint8Array;
};

/** Serves the page with its real policy, the page as a sandbox without storage, and the assets, on loopback. */
export const startServer = async (root: string): Promise<Server> => {
  const script = await bundleScenarios(root);
  const requests: string[] = [];
  const told = { cookie: [] as string[], referrer: [] as string[] };
  const assets = assetsHandler(root);
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (request.url?.startsWith('/nightlight/')) {
      if (request.headers.cookie) told.cookie.push(request.url);
      if (request.headers.referer) told.referrer.push(request.url);
    }
    assets(request, response, () => {
      const [path] = (request.url ?? '').split('?');
      if (path === '/') {
        response.writeHead(200, {
          'Content-Type': 'text/html',
          'Content-Security-Policy': PAGE_POLICY,
          'Set-Cookie': 'who=ana; Path=/; SameSite=Strict',
        });
        response.end(PAGE);
      } else if (path === '/no-workers') {
        response.writeHead(200, {
          'Content-Type': 'text/html',
          'Content-Security-Policy': PAGE_POLICY.replace("worker-src 'self'", "worker-src 'none'"),
        });
        response.end(PAGE);
      } else if (path === '/sandboxed') {
        response.writeHead(200, {
          'Content-Type': 'text/html',
          'Content-Security-Policy': 'sandbox allow-scripts',
        });
        response.end(PAGE);
      } else if (path === '/scenarios.js') {
        response.writeHead(200, {
          'Content-Type': 'text/javascript',
          'Access-Control-Allow-Origin': '*', // A sandboxed page has no origin.
        });
        response.end(script);
      } else {
        response.writeHead(path === '/ready' || path === '/confirmed' ? 204 : 404).end();
      }
    });
  });
  server.on('upgrade', (request, socket) => {
    requests.push(request.url ?? '');
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    told,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
