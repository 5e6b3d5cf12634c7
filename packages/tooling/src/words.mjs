/** `npm run words`: checks the words of every locale beside the English ones, and says who has read them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ensureInstalled, ROOT } from './repository.mjs';

await ensureInstalled();
const folder = mkdtempSync(join(tmpdir(), 'nightlight-words-'));
try {
  const outfile = join(folder, 'check.mjs');
  await build({
    entryPoints: [join(ROOT, 'packages/nudges/src/messages/check/check-all.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const { checkAll } = await import(pathToFileURL(outfile).href);
  const checked = await checkAll();
  for (const { locale, texts, faults, readBy } of checked) {
    console.log(`${locale}: ${texts} texts, ${faults.length} faults; read by ${readBy}`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  if (checked.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
