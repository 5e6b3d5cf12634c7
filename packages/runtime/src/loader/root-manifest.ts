import { isNightlightError, type ModelSource, NightlightError } from '@nightlight/core';
import type { ModelCache } from '../cache/model-cache.ts';
import { AssetManifest } from '../manifest/asset-manifest.ts';
import { parseManifest } from '../manifest/parse-manifest.ts';
import { HttpStatusError } from '../sources/http-status-error.ts';
import type { Bytes } from './part.ts';

const MANIFEST_PATH = 'manifest.json';

/** How long to wait for the server, in milliseconds, if the model cache has a manifest to use instead. */
const SERVER_TIMEOUT_MS = 5000;

export interface FolderOptions {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  /** Version of the SDK. Throws `manifest` if the assets are of another version. */
  readonly sdk: string;
}

export interface RootManifest {
  readonly bytes: Bytes;
  readonly manifest: AssetManifest;
}

/** Parses the manifest. Throws `manifest` if it is malformed or of another SDK version. */
const parseRoot = (bytes: Bytes, sdk: string): RootManifest => {
  const manifest = parseManifest(AssetManifest, bytes, MANIFEST_PATH);
  if (manifest.sdk !== sdk) {
    throw new NightlightError(
      'manifest',
      `The assets have version ${manifest.sdk}, but the SDK has version ${sdk}. Copy the assets folder of this SDK version.`,
    );
  }
  return { bytes, manifest };
};

/** Reads the manifest of the last complete load. Returns `undefined` if it is damaged or of another version. */
const readFromCache = async ({ cache, sdk }: FolderOptions): Promise<RootManifest | undefined> => {
  try {
    const bytes = await cache.manifest();
    return bytes && parseRoot(bytes, sdk);
  } catch {
    return undefined;
  }
};

/**
 * Whether there is no network or the server fails (status 500 or above). A 404 does not count,
 * because then the URL is wrong and the developer needs the error.
 */
const isUnreachable = (error: unknown): boolean =>
  isNightlightError(error) &&
  error.code === 'load-failed' &&
  !(error.cause instanceof HttpStatusError && error.cause.status < 500);

/**
 * Reads `manifest.json` from the server, or from the model cache if the server can't be reached.
 * The manifest itself has no checksum, but every file that it names is verified by size and
 * SHA-256.
 */
export const readRoot = async (
  options: FolderOptions,
  signal: AbortSignal,
): Promise<RootManifest> => {
  const { source, sdk } = options;
  const cached = readFromCache(options);
  const timeout = new AbortController();
  const timer = setTimeout(
    () => void cached.then((root) => root && timeout.abort()),
    SERVER_TIMEOUT_MS,
  );
  try {
    const bytes = await source.read(MANIFEST_PATH, {
      signal: AbortSignal.any([signal, timeout.signal]),
      fresh: true,
    });
    return parseRoot(bytes, sdk);
  } catch (error) {
    signal.throwIfAborted();
    const root = await cached;
    if (root && (timeout.signal.aborted || isUnreachable(error))) return root;
    throw error;
  } finally {
    clearTimeout(timer);
  }
};
