/** Builds the page, and the service worker with the list of the page's files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

// Any change of a file makes a new version. Otherwise the old file would stay in the cache.
const hash = createHash('sha256');
for (const file of files) {
  const path = file === '/' ? '/index.html' : file;
  hash.update(`${file}\n`).update(readFileSync(`public${path}`));
}
const version = hash.digest('hex').slice(0, 8);
await build({
  ...options,
  entryPoints: ['src/offline.js'],
  outdir: 'public',
  define: { FILES: JSON.stringify(files), VERSION: `"app-${version}"` },
});
