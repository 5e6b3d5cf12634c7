/**
 * `npm run bench -- scale` pipes a million distinct lines through `score`, asks the Perspective-shaped
 * server from eight clients, and writes benchmarks/results/scale.json and the numbers in the guide. It
 * needs Linux and a quiet machine.
 *   --lines N   another number of lines; the result is only printed
 *   --write     writes it nevertheless
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sendMany } from '../../../examples/perspective/test/many-clients.mjs';
import { ensureBuilt, ROOT } from './repository.mjs';

const MILLION = 1_000_000;
const CLIENTS = 8;
/** By tier: the base model needs longer. */
const REQUESTS = { cascade: 2_000, tiny: 10_000 };
const log = (line) => process.stderr.write(`• ${line}\n`);

const residentMebibytes = (pid) =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
  );

const measureServer = async (tier) => {
  log(`Perspective-shaped server, ${tier}`);
  const threads = availableParallelism();
  const file = join(ROOT, 'examples/perspective/server.mjs');
  const words = [file, '--port', '0', '--threads', `${threads}`, '--tier', tier];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [chunk] = await once(child.stdout, 'data');
    const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(chunk.toString());
    await sendMany(url, REQUESTS[tier] / 5, CLIENTS);
    const before = residentMebibytes(child.pid);
    const { sent, byStatus, wrong, seconds } = await sendMany(url, REQUESTS[tier], CLIENTS);
    const perSecond = Math.round(sent / seconds);
    const memory = { before, after: residentMebibytes(child.pid) };
    return { tier, threads, clients: CLIENTS, requests: sent, perSecond, byStatus, wrong, memory };
  } finally {
    child.kill();
  }
};

const { values } = parseArgs({
  args: process.argv.slice(2).filter((one) => one !== 'scale'),
  options: { lines: { type: 'string' }, write: { type: 'boolean', default: false } },
});
try {
  await ensureBuilt();
  const { measureScore, writeScale } = await import('../../../benchmarks/dist/suites/scale.js');
  const cli = join(ROOT, 'benchmarks/dist/cli.js');
  const score = await measureScore(cli, Number(values.lines ?? MILLION), log);
  const servers = [];
  for (const tier of Object.keys(REQUESTS)) servers.push(await measureServer(tier));
  const result = { date: new Date().toISOString().slice(0, 10), ...score, servers };
  console.log(JSON.stringify(result, null, 2));
  if (values.lines === undefined || values.write)
    log(`Wrote ${writeScale(ROOT, result).join(', ')}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
