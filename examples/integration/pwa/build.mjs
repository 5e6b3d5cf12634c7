/** Builds the page, and the service worker with the list of the page's files. */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

const options = { bundle: true, minify: true, format: 'esm', target: 'es2022' };
const { metafile } = await build({
  ...options,
  entryPoints: ['src/chat.js'],
  outdir: 'public/build',
  splitting: true,
  metafile: true,
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
});
const built = Object.keys(metafile.outputs).map((path) => path.replace('public', ''));
const files = ['/', '/app.webmanifest', ...built, '/nightlight/nightlight-worker.js'];
const sizes = Object.values(metafile.outputs).map(({ bytes }) => bytes);
const version = createHash('sha256')
  .update(JSON.stringify([files, sizes]))
  .digest('hex');
await build({
  ...options,
  entryPoints: ['src/offline.js'],
  outdir: 'public',
  define: { FILES: JSON.stringify(files), VERSION: `"app-${version.slice(0, 8)}"` },
});
