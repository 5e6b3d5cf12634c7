import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const packages = new URL('../../../../', import.meta.url);

/** Lists every file that a bundler would include. */
const listBundledFiles = async (entry: string): Promise<string> => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, packages))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['nightlight-source'],
    // Imported in Node only, behind a condition that is never true in a browser.
    external: ['node:*'],
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).join('\n');
};

describe('an app that does not import tfjs', () => {
  it.each([
    'sdk/src/index.ts',
    'sdk/src/worker/entry.ts',
    'image/src/index.ts',
    'runtime/src/index.ts',
    'runtime/src/backends/onnx/index.ts',
  ])('does not bundle it with %s', async (entry) => {
    expect(await listBundledFiles(entry)).not.toContain('@tensorflow');
  });

  it('bundles it with the tfjs entry point', async () => {
    expect(await listBundledFiles('runtime/src/backends/tfjs/tfjs-picture-session.ts')).toContain(
      '@tensorflow',
    );
  });
});
