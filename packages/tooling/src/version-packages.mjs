/**
 * `npm run version-packages`: turns the changesets into new versions and changelogs, writes the SDK's
 * version into its code and CITATION.cff and all versions into the examples, and updates the lock
 * file. Review and commit the result.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinExamples } from './pin-examples.mjs';
import { readVersions } from './published-packages.mjs';
import { ROOT } from './repository.mjs';
import { runStep } from './run-step.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const VERSION_FILE = join(ROOT, 'packages/sdk/src/wire/version.ts');
const CITATION = join(ROOT, 'CITATION.cff');

try {
  const changesets = join(ROOT, 'node_modules/@changesets/cli/bin.js');
  await runStep('Write versions and changelogs', process.execPath, [changesets, 'version'], {
    cwd: ROOT,
  });
  const versions = readVersions();
  const version = versions['@nightlight/sdk'];
  const code = readFileSync(VERSION_FILE, 'utf8');
  writeFileSync(VERSION_FILE, code.replace(/SDK_VERSION = '[^']*'/, `SDK_VERSION = '${version}'`));
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(
    CITATION,
    readFileSync(CITATION, 'utf8')
      .replace(/^version: .*$/m, `version: ${version}`)
      .replace(/^date-released: .*$/m, `date-released: ${today}`),
  );
  pinExamples(join(ROOT, 'examples'), versions);
  await runStep(
    'Update the lock file',
    npm,
    ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'],
    { cwd: ROOT },
  );
  console.log(`The SDK has version ${version} now. Review and commit the changes.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
