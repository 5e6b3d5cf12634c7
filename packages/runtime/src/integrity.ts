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

/** Fails closed: anything but the very bytes that the manifest names is an error. */
export const verify = async (bytes: Uint8Array<ArrayBuffer>, entry: FileEntry): Promise<void> => {
  if (bytes.byteLength !== entry.bytes) {
    throw new NightlightError(
      'integrity',
      `${entry.path} has ${bytes.byteLength} bytes, not ${entry.bytes}. Copy the assets folder again and serve it unchanged.`,
    );
  }
  if ((await sha256(bytes)) !== entry.sha256) {
    throw new NightlightError(
      'integrity',
      `${entry.path} is not the file that the manifest names (SHA-256 differs). Copy the assets folder again and serve it unchanged.`,
    );
  }
};
