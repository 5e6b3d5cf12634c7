/**
 * - `npm run bench -- run quick` measures Nightlight and other filters on our suites. `list`,
 *   `compare`, `report` and `run` are commands of nightlight-bench.
 * - `npm run bench` measures quality on the evaluation sets, and speed in Node and Chromium.
 * - `npm run bench -- speed tiers` measures only these parts. Others: quality, robustness.
 * - `npm run bench -- tabs` measures the cost of a second tab.
 * - `npm run bench -- pictures` measures the picture model.
 * - `npm run bench -- disturbance` counts what ordinary messages show, by set and language.
 * - `npm run bench -- blunt` measures plainly harmful lines and harmless lines with the same words.
 * - `npm run bench -- out-of-fold` grades our own lines, which the model of each fold has not learnt.
 * - `npm run bench -- conversations` counts alarms in ordinary conversations.
 * - `npm run bench -- first-visit` measures how long the first message waits on a slow link.
 * - `npm run bench -- yardstick` measures messages as young people write them, half of them harmful.
 * - `npm run bench -- scale` pipes a million lines through `score`, and asks the Perspective-shaped server.
 * - `npm run bench -- tiny-limits` measures what tiny costs at several values of `clear`.
 * - `npm run bench -- weight` measures sizes and the time until Nightlight is ready.
 */
import { join } from 'node:path';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { buildMinilm } from './minilm.mjs';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

const SCRIPTS = {
  blunt: './bench-blunt.mjs',
  conversations: './bench-conversations.mjs',
  disturbance: './bench-disturbance.mjs',
  'first-visit': './bench-first-visit.mjs',
  'out-of-fold': './bench-out-of-fold.mjs',
  pictures: './bench-pictures.mjs',
  scale: './bench-scale.mjs',
  tabs: './bench-tabs.mjs',
  'tiny-limits': './bench-tiny-limits.mjs',
  weight: './bench-weight.mjs',
  yardstick: './bench-yardstick.mjs',
};
const COMMANDS = ['list', 'run', 'compare', 'report'];
if (COMMANDS.includes(process.argv[2])) {
  const { runBenchCommand } = await import('./bench-command.mjs');
  process.exit(await runBenchCommand(process.argv.slice(2)));
}

const other = SCRIPTS[process.argv[2]];
if (other) {
  await import(other);
  process.exit();
}

try {
  await ensureBuilt();
  const executablePath = await ensureChromium();
  const { bench, PARTS } = await import('../../../benchmarks/dist/bench.js');
  const parts = process.argv.slice(2);
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown) {
    const known = [...Object.keys(SCRIPTS), ...PARTS].join(', ');
    throw new Error(`Unknown part: ${unknown}. Known: ${known}.`);
  }
  // The speed is compared with this peer, so without it nothing is measured.
  if (parts.length === 0 || parts.includes('speed')) await buildMinilm();
  const result = await bench({
    ...(parts.length > 0 ? { parts } : {}),
    root: ROOT,
    assets: ASSETS,
    data: process.env.NIGHTLIGHT_DATA ?? join(ROOT, '../shared/data'),
    chromium: { executablePath, flags: CHROMIUM_FLAGS },
  });
  console.log(JSON.stringify(result, null, 2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
