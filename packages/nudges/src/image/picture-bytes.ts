/** What a page may hand in: a File or Blob, an object URL, an address that it loads itself. */
export type PictureSrc = Blob | string;

export interface PictureBytes {
  readonly blob: Blob;
  /** Equal where the bytes behind the same `src` are: a verdict on them still holds. */
  readonly fingerprint: string | symbol;
}

/** What never changes: a Blob, and the addresses that stand for one. */
const FIXED = 'fixed';
const isFixed = (address: string): boolean => /^(blob|data):/i.test(address);

/** SHA-256; on an insecure page, where there is none, no two are alike. */
const fingerprintOf = async (blob: Blob): Promise<string | symbol> => {
  if (!globalThis.crypto?.subtle) return Symbol('unknown');
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const fetched = async (address: string, signal: AbortSignal): Promise<Blob> => {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return await response.blob();
};

/**
 * A still, by way of an image that is never in the page. For object URLs under
 * the policy that our guide advises: `connect-src 'self'` refuses to fetch them,
 * `img-src blob:` lets them be drawn. An animation stands still then, since
 * nothing may move on the screen that was not looked at.
 */
const stillOf = async (address: string, signal: AbortSignal): Promise<Blob> => {
  const image = new Image();
  image.src = address;
  await image.decode();
  signal.throwIfAborted();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error('The picture could not be drawn.');
  return blob;
};

/**
 * The bytes behind a `src`. They are what is looked at *and* what is shown: an
 * address that were loaded again for showing might answer with something else.
 * Rejects where nothing can be loaded, or with the signal's reason.
 */
export const bytesOf = async (src: PictureSrc, signal: AbortSignal): Promise<PictureBytes> => {
  if (typeof src !== 'string') return { blob: src, fingerprint: FIXED };
  if (!isFixed(src)) {
    const blob = await fetched(src, signal);
    const fingerprint = await fingerprintOf(blob);
    signal.throwIfAborted();
    return { blob, fingerprint };
  }
  try {
    return { blob: await fetched(src, signal), fingerprint: FIXED };
  } catch (error) {
    signal.throwIfAborted();
    return await stillOf(src, signal).then(
      (blob) => ({ blob, fingerprint: FIXED }),
      () => Promise.reject(error),
    );
  }
};
