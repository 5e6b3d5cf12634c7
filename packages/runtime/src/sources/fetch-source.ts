import { type ModelSource, NightlightError, type ReadOptions } from '@nightlight/core';

const bodyOf = async (
  response: Response,
  onBytes: ReadOptions['onBytes'],
): Promise<Uint8Array<ArrayBuffer>> => {
  if (!response.body || !onBytes) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    loaded += part.value.byteLength;
    onBytes(loaded);
  }
  // A Blob joins the chunks off the main thread; a loop over 24 MB would be a long task.
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
};

/**
 * Files under a base URL, by GET, without query, body, credentials or referrer:
 * the server learns that the file is wanted and nothing else.
 */
export const fetchSource = (base: URL): ModelSource => ({
  async read(path, { signal, onBytes, fresh = false } = {}) {
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
      );
    }
    try {
      return await bodyOf(response, onBytes);
    } catch (cause) {
      signal?.throwIfAborted();
      throw new NightlightError('load-failed', `${url.href} broke off while loading.`, { cause });
    }
  },
});
