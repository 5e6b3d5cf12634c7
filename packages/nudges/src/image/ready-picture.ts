/** A picture that is decoded and ready to be put into the page. */
export interface ReadyPicture {
  readonly image: HTMLImageElement;
  /** Resolves once it can be painted; rejects where it can't be decoded. */
  readonly ready: Promise<void>;
  /** Lets go of its bytes and pixels. */
  close(): void;
}

/**
 * Decodes a picture in an `<img>` that stands in no document, so that nothing of
 * it is painted, laid out or read out until it is put into one.
 */
export const readyPicture = (blob: Blob): ReadyPicture => {
  const url = URL.createObjectURL(blob);
  const image = new Image();
  // With the frame that it is put in, not in one after it.
  image.decoding = 'sync';
  image.src = url;
  const ready = image.decode();
  // Whoever awaits it hears of it; nobody has to.
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
