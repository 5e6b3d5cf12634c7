import { chromiumEngine } from './chromium.ts';
import type { Engine } from './engine.ts';
import { firefoxEngine } from './firefox.ts';
import { webkitEngine } from './webkit.ts';

/**
 * `npm test` runs Chromium, `npm run test:release` all three. To run only these tests in all three:
 * `NIGHTLIGHT_RELEASE=1 npx vitest run --project pages packages/sdk/test/engines`.
 */
export const engines: readonly Engine[] = process.env['NIGHTLIGHT_RELEASE']
  ? [chromiumEngine, firefoxEngine, webkitEngine]
  : [chromiumEngine];
