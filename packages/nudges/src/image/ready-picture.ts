/** A decoded picture, ready for the page. */
export interface ReadyPicture {
  readonly image: HTMLImageElement;
  /** Resolves once it can be painted. Rejects if it can't be decoded. */
  readonly ready: Promise<void>;
  /** Frees its bytes and pixels. */
  close(): void;
}

/**
 * Decodes a picture in an `<img>` outside the document, so that nothing of it is painted, laid out
 * or read out before it is inserted.
 */
export const readyPicture = (blob: Blob): ReadyPicture => {
  const url = URL.createObjectURL(blob);
  const image = new Image();
  // Paint it in the frame in which it is inserted, not later.
  image.decoding = 'sync';
  image.src = url;
  const ready = image.decode();
  // The caller may await it or not; avoid an unhandled rejection.
  ready.catch(() => {});
  return {
    image,
    ready,
    close() {
      image.removeAttribute('src');
      URL.revokeObjectURL(url);
    },
  };
};
