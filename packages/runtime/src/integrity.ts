import { NightlightError } from '@nightlight/core';
import type { FileEntry } from './manifest/file-entry.ts';

/** Computes the SHA-256 as lower-case hex. Throws `unsupported` outside secure contexts. */
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

/** Hashes bytes and returns them too, because a worker that hashes them receives them by transfer. */
export type Hash = (bytes: Bytes) => Promise<{ readonly bytes: Bytes; readonly sha256: string }>;

/** Hashes on this thread. 25 MB block it for 50 ms or more. */
export const hashOnThisThread: Hash = async (bytes) => ({ bytes, sha256: await sha256(bytes) });

/** Returns the bytes if their size and SHA-256 match the manifest. Throws `integrity` otherwise. */
export const verify = async (input: Bytes, entry: FileEntry, hash: Hash): Promise<Bytes> => {
  if (input.byteLength !== entry.bytes) {
    throw new NightlightError(
      'integrity',
      `${entry.path} has ${input.byteLength} bytes, not ${entry.bytes}. Copy the assets folder again and serve it unchanged.`,
    );
  }
  const { bytes, sha256 } = await hash(input);
  if (sha256 !== entry.sha256) {
    throw new NightlightError(
      'integrity',
      `${entry.path} does not match the manifest (SHA-256 differs). Copy the assets folder again and serve it unchanged.`,
    );
  }
  return bytes;
};
