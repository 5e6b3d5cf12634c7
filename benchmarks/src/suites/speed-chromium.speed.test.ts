import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS, findChromium } from '@nightlight/tooling/chromium';
import { beforeAll, expect, it } from 'vitest';
import { readOrdinaryMessages } from './ordinary-messages.ts';
import { measureSpeedInChromium } from './speed-chromium.ts';
import type { SpeedResult } from './speed-page/speed-result.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const COUNT = process.env['NIGHTLIGHT_RELEASE'] ? 200 : 80;
let result: SpeedResult;

beforeAll(async () => {
  const messages = await readOrdinaryMessages(root, COUNT);
  expect(messages).toHaveLength(COUNT);
  result = await measureSpeedInChromium(messages, {
    executablePath: findChromium() as string,
    flags: CHROMIUM_FLAGS,
    dist: `${root}/benchmarks/dist`,
    assets: `${root}/packages/sdk/dist/assets`,
  });
  console.log(JSON.stringify(result));
});

it('classify() costs at most a quarter more than the bare model on the same tokens', () => {
  expect(result.ratio).toBeLessThanOrEqual(1.25);
});

it('the main thread has no task over 50 ms from createNightlight() on', () => {
  expect(result.longTaskMade).toHaveLength(1);
  // Other programs stretch a task; fixed work in the same run shows by how much.
  expect(Math.max(0, ...result.longTasks) / result.stretch).toBeLessThanOrEqual(50);
});
