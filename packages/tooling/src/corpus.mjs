/**
 * `npm run corpus` checks models/corpus. `npm run corpus -- readings` writes how far two annotators
 * agree. `npm run corpus -- folds` assigns a fold to each new conversation scenario.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ensureInstalled, ROOT } from './repository.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-corpus-'));
try {
  await ensureInstalled();
  const outfile = join(folder, 'corpus-command.mjs');
  await build({
    entryPoints: [join(ROOT, 'benchmarks/src/corpus/corpus-command.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['nightlight-source'],
    logLevel: 'error',
    outfile,
  });
  const { corpusCommand } = await import(pathToFileURL(outfile).href);
  process.exitCode = corpusCommand([process.argv[2] ?? 'check', join(ROOT, 'models/corpus')]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
