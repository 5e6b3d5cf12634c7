import { sha256 } from '@nightlight/runtime';
import type { Fingerprint } from './hash-list.ts';
import { pdq } from './pdq/pdq.ts';
import type { Pixels } from './pdq/pixels.ts';

/**
 * What lists are asked about a picture. `file` is what it was decoded from,
 * where that is at hand. Rejects with `invalid-input` where the pixels don't fit
 * the sizes, and with `unsupported` where there is a file but no SHA-256 (a page
 * without HTTPS).
 */
export const fingerprint = async (
  pixels: Pixels,
  file?: Uint8Array<ArrayBuffer>,
): Promise<Fingerprint> => ({
  pdq: pdq(pixels),
  ...(file ? { sha256: await sha256(file) } : {}),
});
