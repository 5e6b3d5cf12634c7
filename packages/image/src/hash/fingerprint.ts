import { sha256 } from '@nightlight/runtime';
import type { Fingerprint } from './hash-list.ts';
import { pdq } from './pdq/pdq.ts';
import type { Pixels } from './pdq/pixels.ts';

/**
 * Computes what hash lists compare. `file` is the file that the pixels were decoded
 * from, if available. Rejects with `invalid-input` if the pixels don't match the sizes,
 * and with `unsupported` if there is a file but no SHA-256 (on a page without HTTPS).
 */
export const fingerprint = async (
  pixels: Pixels,
  file?: Uint8Array<ArrayBuffer>,
): Promise<Fingerprint> => ({
  pdq: pdq(pixels),
  ...(file ? { sha256: await sha256(file) } : {}),
});
