import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const packages = new URL('../../../../', import.meta.url);

/** Every file that a bundler would put in. */
const filesOf = async (entry: string): Promise<string> => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, packages))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['nightlight-source'],
    // Reached in Node only, by a condition that a browser never meets.
    external: ['node:*'],
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).join('\n');
};

describe('an app that did not ask for tfjs', () => {
  it.each([
    'sdk/src/index.ts',
    'sdk/src/worker/entry.ts',
    'image/src/index.ts',
    'runtime/src/index.ts',
    'runtime/src/backends/onnx/index.ts',
  ])('does not get it with %s', async (entry) => {
    expect(await filesOf(entry)).not.toContain('@tensorflow');
  });

  it('gets it by its own import', async () => {
    expect(await filesOf('runtime/src/backends/tfjs/tfjs-picture-session.ts')).toContain(
      '@tensorflow',
    );
  });
});
