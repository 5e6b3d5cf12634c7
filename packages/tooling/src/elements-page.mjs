/** A page that can show every element, for screenshots and measurements. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './repository.mjs';
import { testFontFaces } from './test-fonts.mjs';
import { addTestFonts } from './test-fonts-in-page.mjs';

const STYLE = `body{margin:0;font:16px/1.4 sans-serif;text-rendering:geometricPrecision}
main{display:grid} section{padding:10px 12px;min-width:0;background:Canvas;color:CanvasText}
h2{font-size:12px;font-weight:600;opacity:.65;margin:0 0 6px}`;

const bundlePage = async () => {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'packages/nudges/src/shots.fixture.ts')],
    ...{ bundle: true, splitting: true, format: 'esm', charset: 'utf8', write: false },
    outdir: '/out',
    conditions: ['nightlight-source', 'production'],
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace('/out', ''), text]));
};

/** Serves that page on loopback. */
export const serveElements = async () => {
  const files = await bundlePage();
  const page = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shots</title><style>${STYLE}</style><body><script type="module">await (${addTestFonts})(${JSON.stringify(testFontFaces(['sans']))}); import('/shots.fixture.js')</script>`;
  const server = createServer(({ url }, response) => {
    const script = files.get(url);
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ?? page);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
};
