import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { servedAssets } from './packages/sdk/test/served-assets.ts';
import { CHROMIUM_FLAGS, findChromium } from './packages/tooling/src/chromium.mjs';
import { servedTestFonts } from './packages/tooling/src/test-fonts.mjs';

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
          include: ['{packages,benchmarks,examples}/**/*.test.{ts,tsx}'],
          exclude: [
            '**/node_modules/**',
            '**/dist/**',
            '**/build/**',
            '**/*.browser.test.{ts,tsx}',
            '**/*.page.test.ts',
            '**/*.speed.test.ts',
            ...(process.env['NIGHTLIGHT_RELEASE'] ? [] : ['**/*.release.test.ts']),
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Whole pages in real browsers, when the rest is done; in three engines one at a time.
        resolve: { conditions: ['nightlight-source'] },
        ssr: { resolve: { conditions: ['nightlight-source', 'node'] } },
        test: {
          name: 'pages',
          environment: 'node',
          include: ['{packages,benchmarks,examples}/**/*.page.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/build/**'],
          fileParallelism: !process.env['NIGHTLIGHT_RELEASE'],
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        // What is measured is measured alone.
        resolve: { conditions: ['nightlight-source'] },
        ssr: { resolve: { conditions: ['nightlight-source', 'node'] } },
        test: {
          name: 'speed',
          environment: 'node',
          include: ['{packages,benchmarks,examples}/**/*.speed.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/build/**'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
      {
        plugins: [servedAssets(import.meta.dirname), servedTestFonts()],
        resolve,
        // Found late they would reload the page in the middle of a run.
        optimizeDeps: {
          include: [
            'axe-core',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
          ],
        },
        test: {
          name: 'browser',
          include: ['{packages,examples}/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['./packages/tooling/src/test-fonts.setup.ts'],
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
