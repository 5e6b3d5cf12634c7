/**
 * `npm run bench -- first-visit` measures how long the first message waits at 10 Mbit/s with an empty
 * cache. It writes benchmarks/results/first-visit.json and the table in docs/guide/numbers.md.
 *   --before FOLDER   also measures a built checkout of an older commit, and only prints the result
 *   --slowed PERCENT  paces the server instead of the browser, and slows down the browser: percent of
 *                     one core for each of its processes (Linux, with cpulimit). Writes
 *                     first-visit-slowed.json and the same table
 *   --try             measures once, and only prints the result
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { ensureCpulimit } from './cpulimit.mjs';
import { readFirstVisits, withFirstVisit } from './first-visit-table.mjs';
import {
  ASSETS,
  buildChat,
  CHAT,
  COMPRESSED,
  compressChat,
  ensureBuilt,
  ROOT,
} from './repository.mjs';

const PAGE = join(ROOT, 'docs/guide/numbers.md');
const SUITE = join(ROOT, 'benchmarks/build/first-visit/first-visit.mjs');

const { values } = parseArgs({
  args: process.argv.slice(2).filter((one) => one !== 'first-visit'),
  options: {
    before: { type: 'string' },
    slowed: { type: 'string' },
    try: { type: 'boolean', default: false },
  },
});

const RESULT = join(ROOT, `benchmarks/results/first-visit${values.slowed ? '-slowed' : ''}.json`);

const importFile = (path) => import(pathToFileURL(path).href);

const startBefore = async (folder) => {
  const { startChatServer } = await importFile(join(folder, 'examples/chat/server.mjs'));
  return startChatServer({
    root: join(folder, 'examples/chat/dist'),
    assets: join(folder, 'packages/sdk/dist/assets'),
  });
};

const servers = {};
try {
  await ensureBuilt();
  await buildChat();
  await compressChat();
  const executablePath = await ensureChromium();
  await build({
    entryPoints: [join(ROOT, 'benchmarks/src/suites/first-visit.ts')],
    ...{ outfile: SUITE, bundle: true, format: 'esm', platform: 'node', packages: 'external' },
  });
  const { measureFirstVisits } = await importFile(SUITE);
  if (values.before) {
    servers.before = await startBefore(resolve(process.env.INIT_CWD ?? '.', values.before));
  }
  const { startChatServer } = await importFile(join(ROOT, 'examples/chat/server.mjs'));
  servers.after = await startChatServer({ root: CHAT, assets: ASSETS, compressed: COMPRESSED });
  const { browser, ...measured } = await measureFirstVisits({
    executablePath,
    flags: CHROMIUM_FLAGS,
    sites: Object.entries(servers).map(([name, { url }]) => ({ name, url })),
    visits: values.try ? 1 : 3,
    ...(values.slowed
      ? { slowed: { cpulimit: await ensureCpulimit(), percent: Number(values.slowed) } }
      : {}),
    log: (line) => process.stderr.write(`• ${line}\n`),
  });
  const result = {
    date: new Date().toISOString().slice(0, 10),
    machine: { cores: cpus().length, browser },
    ...measured,
  };
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (!values.try && !values.before) {
    writeFileSync(RESULT, text);
    writeFileSync(PAGE, withFirstVisit(readFileSync(PAGE, 'utf8'), readFirstVisits(ROOT)));
  }
  console.log(text);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const server of Object.values(servers)) await server.close();
}
