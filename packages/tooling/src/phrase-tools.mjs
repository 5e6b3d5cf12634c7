/** The phrase code of the text package, bundled for tools, which can't import TypeScript. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from './repository.mjs';

export const loadPhraseTools = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-phrases-'));
  try {
    const outfile = join(folder, 'phrases.mjs');
    await build({
      entryPoints: [join(ROOT, 'packages/text/src/phrases/index.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      conditions: ['nightlight-source'],
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
