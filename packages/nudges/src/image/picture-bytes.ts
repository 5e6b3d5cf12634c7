/** A picture from the page: a File or Blob, an object URL, or a URL that it may fetch. */
export type PictureSrc = Blob | string;

export interface PictureBytes {
  readonly blob: Blob;
  /** Equal for equal bytes behind the same `src`: then the verdict is still valid. */
  readonly fingerprint: string | symbol;
}

/** Sources that never change: a Blob, and URLs that refer to one. */
const FIXED = 'fixed';
const isFixed = (address: string): boolean => /^(blob|data):/i.test(address);

/** SHA-256. Insecure pages have none, so there each fingerprint is unique. */
const fingerprintOf = async (blob: Blob): Promise<string | symbol> => {
  if (!globalThis.crypto?.subtle) return Symbol('unknown');
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const fetched = async (address: string, signal: AbortSignal): Promise<Blob> => {
  const response = await fetch(address, { signal });
  if (!response.ok)
    throw new Error(
      `The picture could not be loaded: the server answered with status ${response.status}.`,
    );
  return await response.blob();
};

/**
 * Draws a still through an image that is never in the page. For object URLs under the CSP that our
 * guide advises: `connect-src 'self'` forbids fetching them, `img-src blob:` allows drawing them.
 * Only a still of an animation is checked, so only the still is displayed.
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
 * The bytes behind a `src`. The same bytes are checked *and* displayed, because a second request
 * could return something else. Rejects if they can't be loaded, or with the signal's reason.
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
