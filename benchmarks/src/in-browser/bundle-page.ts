import { fileURLToPath } from 'node:url';
import { importPeer } from '../command/import-peer.ts';
import type { BrowserPage } from './browser-page.ts';

/** The part of esbuild that is used here: it is an optional peer, so it may be missing. */
interface Esbuild {
  build(options: object): Promise<{ outputFiles: readonly { readonly text: string }[] }>;
}

interface Build {
  onResolve(filter: object, resolve: () => object): void;
  onLoad(filter: object, load: () => object): void;
}

/** What modules of our own systems import from in-page.ts. */
export const IN_PAGE = 'nightlight-bench/in-page';
/** What runs a classifier in ONNX in a page. */
export const ONNX_IN_PAGE = 'nightlight-bench/onnx-in-page';
const SYSTEM = 'nightlight-bench/system';

const exactly = (name: string): RegExp => new RegExp(`^${name}$`);

/** Bundles the system with the code that times it. `inPage` is the built in-page.ts. */
export const bundlePage = async (
  { module, resolveFrom }: BrowserPage,
  inPage: URL,
): Promise<string> => {
  const esbuild = (await importPeer('esbuild')) as unknown as Esbuild;
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import { start } from '${IN_PAGE}'; import { open } from '${SYSTEM}'; start(open);`,
      resolveDir: resolveFrom,
    },
    plugins: [
      {
        name: 'nightlight-bench',
        setup({ onResolve, onLoad }: Build) {
          onResolve({ filter: exactly(IN_PAGE) }, () => ({ path: fileURLToPath(inPage) }));
          onResolve({ filter: exactly(ONNX_IN_PAGE) }, () => ({
            path: fileURLToPath(new URL('onnx-in-page.js', inPage)),
          }));
          onResolve({ filter: exactly(SYSTEM) }, () => ({ path: SYSTEM, namespace: SYSTEM }));
          onLoad({ filter: /.*/, namespace: SYSTEM }, () => ({
            ...{ contents: module, resolveDir: resolveFrom },
          }));
        },
      },
    ],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};
