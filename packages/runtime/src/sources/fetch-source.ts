import { type ModelSource, NightlightError, type ReadOptions } from '@nightlight/core';
import { nextTask } from '../next-task.ts';
import { HttpStatusError } from './http-status-error.ts';

/** After reading for this long, in milliseconds, pause so that the browser can handle input. */
const YIELD_AFTER_MS = 4;

/**
 * Reads the body in chunks into one buffer of `expectedSize` bytes, and pauses in between.
 * Joining 25 MB of chunks at the end, or reading them in one task, would block the main thread.
 * The result has the size of the body: the buffer grows if the body is longer, and is trimmed
 * if it is shorter. The caller verifies the size, so a wrong one is not an error here.
 */
const readBody = async (
  response: Response,
  expectedSize: number,
  onBytes: ReadOptions['onBytes'],
): Promise<Uint8Array<ArrayBuffer>> => {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  let bytes = new Uint8Array(expectedSize);
  let loaded = 0;
  const reader = response.body.getReader();
  let lastPause = performance.now();
  for (;;) {
    const { done, value: chunk } = await reader.read();
    if (done) break;
    if (loaded + chunk.byteLength > bytes.byteLength) {
      const grown = new Uint8Array(Math.max(2 * bytes.byteLength, loaded + chunk.byteLength));
      grown.set(bytes.subarray(0, loaded));
      bytes = grown;
    }
    bytes.set(chunk, loaded);
    loaded += chunk.byteLength;
    onBytes?.(loaded);
    if (performance.now() - lastPause > YIELD_AFTER_MS) {
      await nextTask();
      lastPause = performance.now();
    }
  }
  return loaded === bytes.byteLength ? bytes : bytes.slice(0, loaded);
};

/**
 * Loads files below a base URL with a plain GET request. It sends no query, body, cookies or
 * referrer, so the server learns nothing but which file was requested.
 */
export const fetchSource = (base: URL): ModelSource => ({
  async read(path, { signal, onBytes, size = 0, fresh = false } = {}) {
    const url = new URL(path, base);
    let response: Response;
    try {
      response = await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: fresh ? 'reload' : 'default',
        ...(signal ? { signal } : {}),
      });
    } catch (cause) {
      // An abort rejects with its own reason, so that callers can tell it from a failure.
      signal?.throwIfAborted();
      throw new NightlightError('load-failed', `${url.href} could not be fetched.`, { cause });
    }
    if (!response.ok) {
      throw new NightlightError(
        'load-failed',
        `${url.href} returned status ${response.status}. Is the SDK's assets folder served at ${base.href}?`,
        { cause: new HttpStatusError(response.status) },
      );
    }
    try {
      return await readBody(response, size, onBytes);
    } catch (cause) {
      signal?.throwIfAborted();
      throw new NightlightError('load-failed', `${url.href} was interrupted while loading.`, {
        cause,
      });
    }
  },
});
