import { type ModelSource, NightlightError, type ReadOptions } from '@nightlight/core';
import { nextTask } from '../next-task.ts';
import { HttpStatusError } from './http-status-error.ts';

/** Milliseconds of reading in one task, on top of what the browser itself needs for each chunk. */
const SLICE_MS = 4;

/**
 * Reads the body in chunks into one buffer. Joining 25 MB at the end, or reading all
 * that has arrived at once, would block the main thread.
 */
const bodyOf = async (
  response: Response,
  size: number,
  onBytes: ReadOptions['onBytes'],
): Promise<Uint8Array<ArrayBuffer>> => {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  let bytes = new Uint8Array(size);
  let loaded = 0;
  const reader = response.body.getReader();
  let since = performance.now();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (loaded + part.value.byteLength > bytes.byteLength) {
      const larger = new Uint8Array(Math.max(2 * bytes.byteLength, loaded + part.value.byteLength));
      larger.set(bytes.subarray(0, loaded));
      bytes = larger;
    }
    bytes.set(part.value, loaded);
    loaded += part.value.byteLength;
    onBytes?.(loaded);
    if (performance.now() - since > SLICE_MS) {
      await nextTask();
      since = performance.now();
    }
  }
  return loaded === bytes.byteLength ? bytes : bytes.slice(0, loaded);
};

/**
 * Files under a base URL, by GET, without query, body, credentials or referrer:
 * the server learns nothing but which file is wanted.
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
      signal?.throwIfAborted();
      throw new NightlightError('load-failed', `${url.href} could not be fetched.`, { cause });
    }
    if (!response.ok) {
      throw new NightlightError(
        'load-failed',
        `${url.href} answered ${response.status}. Is the SDK's assets folder served at ${base.href}?`,
        { cause: new HttpStatusError(response.status) },
      );
    }
    try {
      return await bodyOf(response, size, onBytes);
    } catch (cause) {
      signal?.throwIfAborted();
      throw new NightlightError('load-failed', `${url.href} broke off while loading.`, { cause });
    }
  },
});
