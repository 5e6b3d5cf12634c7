/**
 * How a worker is bundled: into one file without imports, because its Content-Security-Policy allows
 * no other file.
 */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { packedPhrases } from './packed-phrases.mjs';

/** For files that stay in one piece: the words of phrases are part of them. */
export const minify = esbuild({
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  loaders: { '.json': 'json' },
  tsconfig: false,
});

/** The rollup options for a worker. `path` is its path in the assets folder `dir`. */
export const workerBundle = ({ path, entry, dir, plugins = [] }) => ({
  input: { [path]: `packages/sdk/src/worker/${entry}.ts` },
  plugins: [
    nodeResolve({ exportConditions: ['nightlight-source'] }),
    packedPhrases(),
    minify,
    ...plugins,
  ],
  output: { dir, format: 'es', inlineDynamicImports: true },
});
