/**
 * A rollup plugin for code that imports `@nightlight/runtime/tfjs`. tfjs is partly CommonJS, so
 * esbuild first bundles it into one module. Rollup does the rest, so a worker with tfjs removes
 * web APIs in the same order as one without.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const NAME = '@nightlight/runtime/tfjs';
const SESSION = fileURLToPath(
  new URL('../../runtime/src/backends/tfjs/tfjs-picture-session.ts', import.meta.url),
);

export const bundledTfjs = () => ({
  name: 'nightlight-bundled-tfjs',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  async load(id) {
    if (id !== `\0${NAME}`) return null;
    const { outputFiles, metafile } = await build({
      entryPoints: [SESSION],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      platform: 'browser',
      conditions: ['nightlight-source'],
      external: ['@nightlight/core'],
      logLevel: 'error',
      metafile: true,
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs),
    );
    /** Read by shipped-packages.mjs. */
    const meta = {
      inputs: inputs.map(([path, { bytesInOutput }]) => [resolve(path), bytesInOutput]),
    };
    return { code: outputFiles[0].text, map: null, meta };
  },
});
