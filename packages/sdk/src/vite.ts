import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { getAssetHeaders } from './assets-folder/asset-headers.ts';
import { copyAssets } from './assets-folder/copy-assets.ts';
import { findInstalledAssets } from './assets-folder/installed-assets.ts';

export interface NightlightPluginOptions {
  /** Folder below Vite's `base`. Default: `nightlight`, so that `assets` is `/nightlight/`. */
  readonly folder?: string;
  /** Whether the build also writes `.br` and `.gz` copies. */
  readonly compress?: boolean;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

interface ViteServer {
  readonly middlewares: { use(middleware: Middleware): unknown };
}

interface ViteConfig {
  readonly root: string;
  readonly base: string;
  readonly build: { readonly outDir: string; readonly ssr?: boolean | string };
}

/** What Vite calls. Any Vite that knows these hooks can use the plugin. */
export interface NightlightPlugin {
  readonly name: string;
  configResolved(config: ViteConfig): void;
  configureServer(server: ViteServer): void;
  configurePreviewServer(server: ViteServer): void;
  readonly writeBundle: {
    readonly sequential: true;
    handler(this: { readonly environment?: { readonly name: string } }): Promise<void>;
  };
}

/** Returns the path of a requested file in the folder, or `undefined` for a path outside of it. */
const findFile = (folder: string, name: string): string | undefined => {
  try {
    const file = resolve(folder, decodeURIComponent(name));
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
};

interface FoundFile {
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Finds a file in the first folder that has it. */
const findIn = async (folders: readonly string[], name: string): Promise<FoundFile | undefined> => {
  for (const folder of folders) {
    const file = findFile(resolve(folder), name);
    const found = file ? await stat(file).catch(() => undefined) : undefined;
    if (file && found?.isFile()) return { file, size: found.size, mtimeMs: found.mtimeMs };
  }
  return undefined;
};

/** Returns what follows `prefix` in the path of a request. */
const nameBelow = (prefix: string, { url = '/' }: IncomingMessage): string | undefined => {
  const [path = '/'] = url.split('?');
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
};

/** Serves the folders below `prefix`. A missing file is a 404, and never the app's page. */
const serveFolders =
  (prefix: string, folders: () => readonly string[]): Middleware =>
  async (request, response, next) => {
    const name = nameBelow(prefix, request);
    if (name === undefined) return next();
    const found = await findIn(folders(), name);
    if (!found) return void response.writeHead(404).end();
    const etag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
    const headers = { ...getAssetHeaders(name), ETag: etag };
    if (request.headers['if-none-match'] === etag) {
      return void response.writeHead(304, headers).end();
    }
    response.writeHead(200, { ...headers, 'Content-Length': found.size });
    if (request.method === 'HEAD') return void response.end();
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
  };

/** Adds the headers to what the framework serves below `prefix`. */
const addHeaders =
  (prefix: string): Middleware =>
  (request, response, next) => {
    const name = nameBelow(prefix, request);
    const headers = name === undefined ? {} : getAssetHeaders(name);
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
    next();
  };

/**
 * A Vite plugin that serves the assets in `vite` and `vite preview`, with the header that seals the
 * workers, and copies them in `vite build`. In production your web server must send the header.
 */
export const nightlight = (options: NightlightPluginOptions = {}): NightlightPlugin => {
  const { folder = 'nightlight', compress = false } = options;
  let prefix = `/${folder}/`;
  let built = folder;
  let isServerBuild = false;
  return {
    name: 'nightlight',
    configResolved({ root, base, build }) {
      // A relative or full base is a matter of the built page.
      prefix = `${base.startsWith('/') ? base : '/'}${folder}/`;
      built = resolve(root, build.outDir, folder);
      isServerBuild = Boolean(build.ssr);
    },
    configureServer: ({ middlewares }) =>
      void middlewares.use(serveFolders(prefix, findInstalledAssets)),
    configurePreviewServer({ middlewares }) {
      // SvelteKit previews a folder that Vite doesn't know.
      const isKnown = existsSync(built);
      middlewares.use(isKnown ? serveFolders(prefix, () => [built]) : addHeaders(prefix));
    },
    writeBundle: {
      sequential: true,
      async handler() {
        // Frameworks build their server in the same run. It doesn't serve the assets.
        if (isServerBuild || (this.environment && this.environment.name !== 'client')) return;
        await copyAssets({ from: findInstalledAssets(), to: built, compress });
      },
    },
  };
};
