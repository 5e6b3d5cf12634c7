import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { servedAssets } from './packages/testing/src/served-assets.ts';
import { CHROMIUM_FLAGS, findChromium } from './packages/tooling/src/chromium.mjs';
import { servedTestFonts } from './packages/tooling/src/test-fonts.mjs';

const RELEASE = Boolean(process.env['NIGHTLIGHT_RELEASE']);
/**
 * The release run repeats many tests several times. These limits only end tests that hang: on a busy
 * machine, a test takes several times as long.
 */
const minutes = (limit: number): number => limit * (RELEASE ? 5 : 1) * 60_000;
const IGNORED = ['**/node_modules/**', '**/dist/**', '**/build/**'];
const TESTS = '{packages,benchmarks,examples}/**/*';

/** By default, Vitest leaves one core free. */
const maxWorkers = availableParallelism();

/** A project that runs in Node. The suffix of a test file says which one it belongs to. */
const inNode = (test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  resolve: { conditions: ['nightlight-source'] },
  ssr: { resolve: { conditions: ['nightlight-source', 'node'] } },
  test: { environment: 'node', exclude: IGNORED, hookTimeout: minutes(2), maxWorkers, ...test },
});

const resolve = {
  conditions: ['nightlight-source', 'module', 'browser', 'development|production'],
};
const chromium = findChromium();

export default defineConfig({
  test: {
    projects: [
      inNode({
        // These need no build, model or browser: `npm run test:unit`.
        name: 'node',
        include: [`${TESTS}.test.{ts,tsx}`],
        exclude: [...IGNORED, `${TESTS}.{browser,model,page,release,speed}.test.{ts,tsx}`],
        // They share one module registry, so that each module is loaded once and not once per file.
        isolate: false,
        testTimeout: minutes(1),
      }),
      inNode({
        // These need built code and real models.
        name: 'models',
        include: [`${TESTS}.model.test.ts`, ...(RELEASE ? [`${TESTS}.release.test.ts`] : [])],
        // WebAssembly that was optimised for one file runs at full speed in the next.
        isolate: false,
        testTimeout: minutes(6),
      }),
      inNode({
        // These open whole pages in real browsers, and run after the projects above.
        name: 'pages',
        include: [`${TESTS}.page.test.ts`],
        // They import much of the workspace, which is loaded once for each worker.
        isolate: false,
        // The release run starts three browser engines, one at a time.
        // One more than there are cores, because pages often wait.
        maxWorkers: RELEASE ? 1 : Math.min(4, maxWorkers + 1),
        sequence: { groupOrder: 1 },
        testTimeout: minutes(4),
        hookTimeout: minutes(4),
        expect: { poll: { timeout: 60_000 } },
      }),
      inNode({
        // These compare speeds, so each file runs alone.
        name: 'speed',
        include: [`${TESTS}.speed.test.ts`],
        maxWorkers: 1,
        sequence: { groupOrder: 2 },
        testTimeout: minutes(2),
        hookTimeout: minutes(10),
      }),
      {
        plugins: [servedAssets(import.meta.dirname), servedTestFonts()],
        resolve,
        // Otherwise Vite finds these dependencies during a run and reloads the page.
        optimizeDeps: {
          include: [
            'axe-core',
            '@noble/hashes/scrypt.js',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
          ],
        },
        test: {
          name: 'browser',
          maxWorkers,
          include: ['{packages,examples}/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['./packages/tooling/src/test-fonts.setup.ts'],
          exclude: IGNORED,
          testTimeout: minutes(1),
          hookTimeout: minutes(2),
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: [...CHROMIUM_FLAGS],
              },
              contextOptions: { locale: 'en-US', timezoneId: 'UTC' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
