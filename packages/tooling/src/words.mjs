/**
 * `npm run words`: checks the words and lessons of every locale against English, and says who has
 * reviewed them. It also updates the generated TypeScript, so a new locale needs only its file.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ROOT } from './repository.mjs';

await ensureInstalled();
// These need installed packages.
const { build } = await import('esbuild');
const { generatedFiles, LESSONS, localeFiles, MESSAGES } = await import('./word-files.mjs');

/** The checks are TypeScript: they also run in the tests. */
const loadChecks = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-words-'));
  try {
    const outfile = join(folder, 'check.mjs');
    await build({
      entryPoints: [join(ROOT, MESSAGES, 'check/check-all.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const update = (words, lessons) => {
  for (const [file, content] of generatedFiles(words, lessons)) {
    if (readFileSync(join(ROOT, file), 'utf8') === content) continue;
    writeFileSync(join(ROOT, file), content);
    console.log(`Updated ${file}`);
  }
};

try {
  const words = await localeFiles(ROOT, MESSAGES);
  const lessons = await localeFiles(ROOT, LESSONS);
  update(words, lessons);
  const { checkAll } = await loadChecks();
  const checked = checkAll(words, lessons);
  for (const { file, texts, likeEnglish, faults, reviewedBy } of checked) {
    const same = likeEnglish > 0 ? `, ${likeEnglish} the same as in English` : '';
    console.log(
      `${file}: ${texts} texts${same}, ${faults.length} faults; reviewed by ${reviewedBy}`,
    );
    for (const fault of faults) console.log(`  ${file}: ${fault}`);
  }
  if (checked.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
