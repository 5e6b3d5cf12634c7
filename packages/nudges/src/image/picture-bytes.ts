/** A picture from the page: a File or Blob, an object URL, or a URL that the page may fetch. */
export type PictureSrc = Blob | string;

export interface PictureBytes {
  readonly blob: Blob;
  /**
   * Identifies the bytes. If the same `src` is loaded again and the fingerprint is equal, the
   * bytes are the same and the verdict is still valid. A symbol never equals another one, so the
   * picture is checked again.
   */
  readonly fingerprint: string | symbol;
}

/** The fingerprint of sources that never change: a Blob, and URLs that refer to one. */
const FIXED = 'fixed';
const isFixed = (url: string): boolean => /^(blob|data):/i.test(url);

/** Uses SHA-256. Pages without HTTPS have no `crypto.subtle`, so each fingerprint is unique there. */
const hashBlob = async (blob: Blob): Promise<string | symbol> => {
  if (!globalThis.crypto?.subtle) return Symbol('unknown');
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const fetchBlob = async (url: string, signal: AbortSignal): Promise<Blob> => {
  const response = await fetch(url, { signal });
  if (!response.ok)
    throw new Error(
      `The picture could not be loaded: the server responded with status ${response.status}.`,
    );
  return await response.blob();
};

/**
 * Draws the picture on a canvas, through an image that is never in the page. For an animation,
 * only this still is checked, so only this still is displayed.
 */
const drawStill = async (url: string, signal: AbortSignal): Promise<Blob> => {
  const image = new Image();
  image.src = url;
  await image.decode();
  signal.throwIfAborted();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  // Without a context the canvas stays empty, and an empty picture would pass the check.
  if (!context) throw new Error('The picture could not be drawn: the browser has no 2d canvas.');
  context.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error('The picture could not be drawn.');
  return blob;
};

/**
 * Loads the bytes of a `src`. The same bytes are checked *and* displayed, because a second request
 * could return something else. Rejects if they can't be loaded, or with the signal's reason.
 */
export const loadBytes = async (src: PictureSrc, signal: AbortSignal): Promise<PictureBytes> => {
  if (typeof src !== 'string') return { blob: src, fingerprint: FIXED };
  if (!isFixed(src)) {
    const blob = await fetchBlob(src, signal);
    const fingerprint = await hashBlob(blob);
    signal.throwIfAborted();
    return { blob, fingerprint };
  }
  try {
    return { blob: await fetchBlob(src, signal), fingerprint: FIXED };
  } catch (error) {
    signal.throwIfAborted();
    // The CSP that our guide recommends forbids fetching object URLs (`connect-src 'self'`), but
    // it allows drawing them (`img-src blob:`).
    return await drawStill(src, signal).then(
      (blob) => ({ blob, fingerprint: FIXED }),
      // The error of fetch() says why; the second error would only repeat that it failed.
      () => Promise.reject(error),
    );
  }
};
