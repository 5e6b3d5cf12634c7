/** A decoded picture, ready for the page. */
export interface ReadyPicture {
  readonly image: HTMLImageElement;
  /** Resolves once it can be painted. Rejects if it can't be decoded. */
  readonly ready: Promise<void>;
  /** Frees its bytes and pixels. */
  close(): void;
}

/**
 * Decodes a picture in an `<img>` outside the document, so that the browser neither paints it nor
 * exposes it to screen readers before it is inserted.
 */
export const preparePicture = (blob: Blob): ReadyPicture => {
  const url = URL.createObjectURL(blob);
  const image = new Image();
  // Paint it in the frame in which it is inserted, not later.
  image.decoding = 'sync';
  image.src = url;
  const ready = image.decode();
  // The caller may ignore the promise, so prevent an unhandled rejection.
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
