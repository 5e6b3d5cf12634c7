import { NightlightError, type PictureSource } from '@nightlight/core';

/** What a message may carry as a picture, by the name that every realm gives it. */
const KINDS = [
  'Blob',
  'File',
  'Uint8Array',
  'ImageBitmap',
  'HTMLImageElement',
  'HTMLCanvasElement',
  'OffscreenCanvas',
  'HTMLVideoElement',
] as const;
export type PictureKind = (typeof KINDS)[number] | 'address';

/** Pictures that one message may carry. */
export const MOST_PICTURES = 32;

const wrong = (what: string): NightlightError =>
  new NightlightError('invalid-input', `classify() was given ${what}.`);

/** `instanceof` knows nothing of what another frame made. */
export const kindOfPicture = (value: unknown): PictureKind | undefined => {
  if (typeof value === 'string') return /^(blob|data):/i.test(value) ? 'address' : undefined;
  const name = Object.prototype.toString.call(value).slice(8, -1);
  return KINDS.find((kind) => kind === name);
};

const onePicture = (value: unknown): PictureSource => {
  if (kindOfPicture(value)) return value as PictureSource;
  if (typeof value === 'string') {
    throw wrong(
      'an address of a picture that is not blob: or data:. A fetch that follows what somebody wrote would tell a server; load it yourself and pass the file',
    );
  }
  throw wrong(
    `a picture of type ${value === null ? 'null' : typeof value}: pass a File, a Blob, an element, an ImageBitmap or bytes`,
  );
};

/** The pictures of a message, or a typed error. None is the same as not given. */
export const toPictures = (value: unknown): readonly PictureSource[] | undefined => {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw wrong('images that are no array');
  if (value.length > MOST_PICTURES) {
    throw wrong(`${value.length} pictures in one message; it may carry ${MOST_PICTURES}`);
  }
  return value.length === 0 ? undefined : value.map(onePicture);
};
