import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureJava } from '../../../packages/tooling/src/java.mjs';

const run = promisify(execFile);
const cli = fileURLToPath(new URL('../../../benchmarks/dist/cli.js', import.meta.url));
const script = fileURLToPath(new URL('../score_with_spark.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nightlight-spark-'));
const python = join(folder, 'venv/bin/python');
beforeAll(async () => {
  await ensureJava();
  await run('python3', ['-m', 'venv', join(folder, 'venv')]);
  await run(python, ['-m', 'pip', 'install', '--quiet', 'pyspark==4.0.1']);
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true }));

const source = join(folder, 'messages.jsonl');
const lines = Array.from({ length: 600 }, (_, id) =>
  // Some lines are bad, some are not ASCII.
  id % 97 === 5 ? '{"id":' : JSON.stringify({ id, text: `Nachricht ${id}: bis später, José 🚲` }),
);
writeFileSync(source, `${lines.join('\n')}\n`);

const runSpark = (output: string, ...command: readonly string[]) =>
  run(python, [script, source, output, '--', ...command], {
    env: { ...process.env, PYSPARK_PYTHON: python },
  });

it('Spark in local mode writes what one process writes, to the byte', async () => {
  const score = [cli, 'score', 'messages', '--tier', 'tiny'];
  const alone = join(folder, 'alone.jsonl');
  await run(process.execPath, [...score, '--in', source, '--out', alone]).catch(() => undefined);
  const output = join(folder, 'scores');
  await runSpark(output, process.execPath, ...score);
  const parts = readdirSync(output).filter((name) => name.startsWith('part-'));
  expect(parts.length).toBeGreaterThan(1);
  const together = parts.sort().map((name) => readFileSync(join(output, name)));
  expect(Buffer.concat(together).equals(readFileSync(alone))).toBe(true);
}, 600_000);

it.each([
  ['stops early', 'head -n 1 > /dev/null; exit 3', 'exited with error code'],
  ['is not there, for which npx exits with 1', 'exit 1', 'Of 600 lines, 0 were written'],
])(
  'a command that %s fails the job, and no line is lost silently',
  async (what, code, message) => {
    const command = join(folder, `${what.slice(0, 5)}.sh`);
    writeFileSync(command, `${code}\n`);
    const ended = runSpark(`${command}-scores`, 'sh', command);
    await expect(ended).rejects.toThrow(message);
  },
  600_000,
);
