import { isNightlightError, type ModelSource, NightlightError } from '@nightlight/core';
import type { ModelCache } from '../cache/model-cache.ts';
import { AssetManifest } from '../manifest/asset-manifest.ts';
import { parseManifest } from '../manifest/parse-manifest.ts';
import { HttpStatusError } from '../sources/http-status-error.ts';
import type { Bytes } from './part.ts';

const PATH = 'manifest.json';

/** Milliseconds that the server has to answer, if the cache has a manifest to go on with. */
const ANSWERS_WITHIN_MS = 5000;

export interface FolderOptions {
  readonly source: ModelSource;
  readonly cache: ModelCache;
  /** Version of the SDK; another one in the manifest is an error. */
  readonly sdk: string;
}

export interface Root {
  readonly bytes: Bytes;
  readonly manifest: AssetManifest;
}

/** Throws `manifest` for one that is malformed or of another SDK version. */
const parse = (bytes: Bytes, sdk: string): Root => {
  const manifest = parseManifest(AssetManifest, bytes, PATH);
  if (manifest.sdk !== sdk) {
    throw new NightlightError(
      'manifest',
      `The assets are of version ${manifest.sdk}, the SDK is ${sdk}. Copy the assets folder of this SDK version.`,
    );
  }
  return { bytes, manifest };
};

/** The manifest of the last load that was complete. Of another version or damaged, it is no use. */
const fromCache = async ({ cache, sdk }: FolderOptions): Promise<Root | undefined> => {
  try {
    const bytes = await cache.manifest();
    return bytes && parse(bytes, sdk);
  } catch {
    return undefined;
  }
};

/** No network, or a server in trouble. A 404 is an answer: the address is wrong, and the app should know. */
const isUnreachable = (error: unknown): boolean =>
  isNightlightError(error) &&
  error.code === 'load-failed' &&
  !(error.cause instanceof HttpStatusError && error.cause.status < 500);

/**
 * `manifest.json` from the server, or the cached one if the server can't be reached. The manifest
 * itself has no checksum, but everything it names is verified by size and SHA-256.
 */
export const readRoot = async (options: FolderOptions, signal: AbortSignal): Promise<Root> => {
  const { source, sdk } = options;
  const cached = fromCache(options);
  const late = new AbortController();
  const timer = setTimeout(
    () => void cached.then((root) => root && late.abort()),
    ANSWERS_WITHIN_MS,
  );
  try {
    const either = AbortSignal.any([signal, late.signal]);
    const bytes = await source.read(PATH, { signal: either, fresh: true });
    return parse(bytes, sdk);
  } catch (error) {
    signal.throwIfAborted();
    const root = await cached;
    if (root && (late.signal.aborted || isUnreachable(error))) return root;
    throw error;
  } finally {
    clearTimeout(timer);
  }
};
