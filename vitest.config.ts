import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './packages/tooling/src/chromium.mjs';

const assets = join(import.meta.dirname, 'packages/sdk/dist/assets');
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const SEAL = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";

/** Serves the built assets folder as a host must: the worker under its own CSP. */
const servedAssets: Plugin = {
  name: 'nightlight-assets',
  configureServer(server) {
    server.middlewares.use('/nightlight', (request, response, next) => {
      const path = normalize((request.url ?? '').split('?')[0] ?? '');
      const file = join(assets, path);
      if (!file.startsWith(assets) || !existsSync(file) || !statSync(file).isFile()) {
        next();
        return;
      }
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
      if (path === '/nightlight-worker.js') response.setHeader('Content-Security-Policy', SEAL);
      createReadStream(file).pipe(response);
    });
  },
};

const resolve = {
  conditions: ['nightlight-source', 'module', 'browser', 'development|production'],
};
const chromium = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: ['nightlight-source'] },
        ssr: { resolve: { conditions: ['nightlight-source', 'node'] } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['{packages,benchmarks,examples}/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            '**/dist/**',
            '**/build/**',
            '**/*.browser.test.ts',
            ...(process.env['NIGHTLIGHT_RELEASE'] ? [] : ['**/*.release.test.ts']),
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [servedAssets],
        resolve,
        test: {
          name: 'browser',
          include: ['{packages,examples}/**/*.browser.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/build/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: [...CHROMIUM_FLAGS],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
