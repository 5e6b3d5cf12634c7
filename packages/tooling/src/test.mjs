/**
 * `npm test`: install, find Chromium, check, build and run the tests.
 * `--unit` runs only the tests that need no build, no model and no browser.
 * `--release` adds the long tests, Firefox and WebKitGTK.
 * The last line of output is always `N passed, N failed`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { checkTypes, OTHER_CHECKS } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { buildChat, ensureBuilt, ensureInstalled, ROOT } from './repository.mjs';
import { runStep } from './run-step.mjs';
import { ensureWebKit } from './webkit.mjs';

const MODES = {
  unit: {
    title: 'Unit tests in Node (under a minute)',
    args: ['--project', 'node'],
  },
  plain: { title: 'Tests in Node and Chromium (about 20 minutes on two cores)', args: [] },
  release: {
    title: 'Tests in Node, Chromium, Firefox and WebKitGTK (about 70 minutes)',
    args: [],
  },
};
const FLAGS = { '--unit': 'unit', '--release': 'release' };

const node = (title, script, ...args) =>
  runStep(title, process.execPath, [join(ROOT, script), ...args], { cwd: ROOT });

let passed = 0;
let failed = 0;
/** Counts a step as one test, so that all checks run even if one fails. */
const runCounted = async (step) => {
  try {
    await step();
    passed++;
  } catch (error) {
    failed++;
    console.error(`FAILED: ${error.message}`);
  }
};

/** Writes the dated result that is committed before each release. */
const writeRelease = ({ testResults, numPassedTests, numFailedTests }) => {
  const date = new Date().toISOString().slice(0, 10);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const rows = testResults
    .map(({ name, assertionResults, startTime, endTime }) => {
      const count = (status) => assertionResults.filter((test) => test.status === status).length;
      const seconds = ((endTime - startTime) / 1000).toFixed(1);
      const file = name.slice(ROOT.length).replace(/^\//, '');
      return `| ${file} | ${count('passed')} | ${count('failed')} | ${seconds} |`;
    })
    .sort();
  const measured = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ meta }) => meta?.measured)
    .map(({ title, meta }) => `- ${title}: \`${JSON.stringify(meta.measured)}\``);
  mkdirSync(join(ROOT, 'docs/releases'), { recursive: true });
  writeFileSync(
    join(ROOT, `docs/releases/${date}.md`),
    `# npm run test:release, ${date}\n\n${numPassedTests} passed, ${numFailedTests} failed. Node ${process.versions.node}, ${cpus().length} cores, ${gigabytes} GiB.\n\n| file | passed | failed | seconds |\n|---|---|---|---|\n${rows.join('\n')}\n\n${measured.length > 0 ? `Measured by the long tests:\n\n${measured.join('\n')}\n` : ''}`,
  );
};

/** Runs Vitest, which writes its counts to a JSON file. */
const runVitest = async (mode, chromium) => {
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-tests-'));
  const report = join(folder, 'report.json');
  const { title, args } = MODES[mode];
  const env = {
    ...(chromium ? { NIGHTLIGHT_CHROMIUM: chromium } : {}),
    ...(mode === 'release' ? { NIGHTLIGHT_RELEASE: '1' } : {}),
  };
  let crashed = false;
  await runStep(
    title,
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: ROOT, env, loud: true },
  ).catch(() => {
    crashed = true;
  });
  const results = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true });
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = results;
  passed += numPassedTests;
  failed += numFailedTests;
  if (mode === 'release') writeRelease(results);
  // A file that doesn't load, or an error outside of a test, isn't among the failed tests.
  if ((crashed || !success) && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites);
};

const runAll = async (mode) => {
  const chromium = await ensureChromium();
  if (mode === 'release') {
    await ensureFirefox();
    await ensureWebKit();
  }
  const check = async () => {
    for (const step of [...OTHER_CHECKS, checkTypes]) await runCounted(step);
  };
  const build = async () => {
    await ensureBuilt();
    await buildChat();
  };
  // Side by side, because each uses one core. If one fails, the other still ends first.
  const [, built] = await Promise.allSettled([check(), build()]);
  if (built.status === 'rejected') throw built.reason;
  await runVitest(mode, chromium);
  if (mode === 'release') {
    await runCounted(() =>
      node('Compare pictures of the elements', 'packages/tooling/src/shots.mjs', '--check'),
    );
  }
};

try {
  const [flag, ...more] = process.argv.slice(2);
  const mode = flag ? FLAGS[flag] : 'plain';
  if (!mode || more.length > 0) {
    throw new Error(
      `Unknown option: ${[flag, ...more].join(' ')}. Known: ${Object.keys(FLAGS).join(', ')}. To run one file: npx vitest run path/to/file.test.ts`,
    );
  }
  await ensureInstalled();
  if (mode === 'unit') await runVitest(mode);
  else await runAll(mode);
} catch (error) {
  console.error(error.message);
  failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
