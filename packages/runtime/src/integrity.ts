import { NightlightError } from '@nightlight/core';
import type { FileEntry } from './manifest/file-entry.ts';

/** SHA-256 as lower-case hex. */
export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  if (!globalThis.crypto?.subtle) {
    throw new NightlightError(
      'unsupported',
      'SHA-256 is not available here. Serve the page over HTTPS or from localhost.',
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

type Bytes = Uint8Array<ArrayBuffer>;

/** Hashes bytes and returns them, because hashing in a worker transfers them there and back. */
export type Hash = (bytes: Bytes) => Promise<{ readonly bytes: Bytes; readonly sha256: string }>;

/** Hashes on this thread. For 25 MB that is one task of 50 ms or more. */
export const hashHere: Hash = async (bytes) => ({ bytes, sha256: await sha256(bytes) });

/** Throws `integrity` unless size and SHA-256 are those in the manifest. */
export const verify = async (given: Bytes, entry: FileEntry, hash: Hash): Promise<Bytes> => {
  if (given.byteLength !== entry.bytes) {
    throw new NightlightError(
      'integrity',
      `${entry.path} has ${given.byteLength} bytes, not ${entry.bytes}. Copy the assets folder again and serve it unchanged.`,
    );
  }
  const { bytes, sha256 } = await hash(given);
  if (sha256 !== entry.sha256) {
    throw new NightlightError(
      'integrity',
      `${entry.path} is not the file that the manifest names (SHA-256 differs). Copy the assets folder again and serve it unchanged.`,
    );
  }
  return bytes;
};
