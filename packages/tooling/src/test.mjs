/**
 * `npm test`: install, find a Chromium, check, build, run every test.
 * `--release` adds the long ones, and Firefox and WebKitGTK. Ends with `N passed, N failed` alone on a line.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { buildChat, ensureBuilt, ensureInstalled, ROOT } from './repository.mjs';
import { runStep } from './run-step.mjs';
import { ensureWebKit } from './webkit.mjs';

const release = process.argv.includes('--release');
const node = (title, script, ...args) =>
  runStep(title, process.execPath, [join(ROOT, script), ...args], { cwd: ROOT });

const checks = [
  () => node('Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check'),
  () => node('Helplines', 'packages/tooling/src/helplines.mjs'),
  () => node('Types', 'node_modules/typescript/bin/tsc', '-b'),
  () =>
    node(
      'Arrows between the packages',
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'packages',
      'benchmarks/src',
      'examples',
      '--config',
      '.dependency-cruiser.cjs',
    ),
];

let passed = 0;
let failed = 0;
const counted = async (step) => {
  try {
    await step();
    passed++;
  } catch (error) {
    failed++;
    console.error(`FAILED: ${error.message}`);
  }
};

/** The dated result that is committed before a release, or before an issue is closed. */
const writeRelease = ({ testResults, numPassedTests, numFailedTests }) => {
  const date = new Date().toISOString().slice(0, 10);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const rows = testResults
    .map(({ name, assertionResults, startTime, endTime }) => {
      const of = (status) => assertionResults.filter((test) => test.status === status).length;
      const seconds = ((endTime - startTime) / 1000).toFixed(1);
      return `| ${name.slice(ROOT.length).replace(/^\//, '')} | ${of('passed')} | ${of('failed')} | ${seconds} |`;
    })
    .sort();
  const measured = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ meta }) => meta?.measured)
    .map(({ title, meta }) => `- ${title}: \`${JSON.stringify(meta.measured)}\``);
  mkdirSync(join(ROOT, 'docs/releases'), { recursive: true });
  writeFileSync(
    join(ROOT, `docs/releases/${date}.md`),
    `# npm run test:release, ${date}\n\n${numPassedTests} passed, ${numFailedTests} failed. Node ${process.versions.node}, ${cpus().length} cores, ${gigabytes} GiB.\n\n| file | passed | failed | seconds |\n|---|---|---|---|\n${rows.join('\n')}\n\n${measured.length > 0 ? `What long tests have measured:\n\n${measured.join('\n')}\n` : ''}`,
  );
};

/** Vitest writes its counts to a file, so that no line of output has to be read. */
const runVitest = async (chromium) => {
  const report = join(tmpdir(), `nightlight-tests-${process.pid}.json`);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { NIGHTLIGHT_CHROMIUM: chromium, ...(release ? { NIGHTLIGHT_RELEASE: '1' } : {}) };
  let crashed = false;
  await runStep(
    release ? 'Tests in Node, Chromium, Firefox and WebKitGTK' : 'Tests in Node and Chromium',
    process.execPath,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...args],
    { cwd: ROOT, env, loud: true },
  ).catch(() => {
    crashed = true;
  });
  const results = JSON.parse(readFileSync(report, 'utf8'));
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = results;
  passed += numPassedTests;
  failed += numFailedTests;
  if (release) writeRelease(results);
  // A file that does not load, or an error outside any test, fails no test of its own.
  if ((crashed || !success) && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites);
};

try {
  await ensureInstalled();
  const chromium = await ensureChromium();
  if (release) {
    await ensureFirefox();
    await ensureWebKit();
  }
  for (const check of checks) await counted(check);
  await ensureBuilt();
  await buildChat();
  await runVitest(chromium);
  if (release) {
    await counted(() =>
      node('Pictures of the elements', 'packages/tooling/src/shots.mjs', '--check'),
    );
  }
} catch (error) {
  console.error(error.message);
  failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
