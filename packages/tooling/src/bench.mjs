/** `npm run bench`: quality on the measuring sets, speed in Node and Chromium. `npm run bench -- tabs`: what a second tab costs. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAssets } from './assets-folder.mjs';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';

if (process.argv[2] === 'tabs') {
  await import('./bench-tabs.mjs');
  process.exit();
}

/** The assets with a fold's model in place of the shipped one, which has learnt our lines; where training left it. */
const unseenAssets = async (folder) => {
  const from = join(ROOT, 'models/training/.cache/unseen');
  if (!existsSync(join(from, 'unseen.json'))) return undefined;
  const { model, fold } = JSON.parse(readFileSync(join(from, 'unseen.json'), 'utf8'));
  const shipped = JSON.parse(readFileSync(join(ASSETS, 'text-base/manifest.json'), 'utf8'));
  if (model !== shipped.files.model.sha256) return undefined;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/sdk/package.json'), 'utf8'));
  await writeAssets(folder, { models: from, sdk: version });
  return { assets: folder, fold };
};

const scratch = mkdtempSync(join(tmpdir(), 'nightlight-bench-'));
try {
  await ensureBuilt();
  const executablePath = await ensureChromium();
  const { bench } = await import('../../../benchmarks/dist/bench.js');
  const result = await bench({
    root: ROOT,
    assets: ASSETS,
    data: process.env.NIGHTLIGHT_DATA ?? join(ROOT, '../shared/data'),
    chromium: { executablePath, flags: CHROMIUM_FLAGS },
    unseen: await unseenAssets(scratch),
  });
  console.log(JSON.stringify(result, null, 2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
