import { NightlightError, type PictureSource } from '@nightlight/core';

/** Types of pictures, as `Object.prototype.toString` names them in every realm. */
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
export type PictureKind = (typeof KINDS)[number] | 'url';

/** Maximum number of pictures in one message. */
export const MAX_PICTURES_PER_MESSAGE = 32;

const createInputError = (what: string): NightlightError =>
  new NightlightError('invalid-input', `classify() was given ${what}.`);

/** Finds the type of a picture. Unlike `instanceof`, this works for objects of other frames. */
export const getPictureKind = (value: unknown): PictureKind | undefined => {
  if (typeof value === 'string') return /^(blob|data):/i.test(value) ? 'url' : undefined;
  const name = Object.prototype.toString.call(value).slice(8, -1);
  return KINDS.find((kind) => kind === name);
};

const toPicture = (value: unknown): PictureSource => {
  if (getPictureKind(value)) return value as PictureSource;
  if (typeof value === 'string') {
    throw createInputError(
      'a picture URL that is not blob: or data:. a request for what a message names would tell a server; load it yourself and pass the file',
    );
  }
  throw createInputError(
    `a picture of type ${value === null ? 'null' : typeof value}: pass a File, a Blob, an element, an ImageBitmap or bytes`,
  );
};

/** Checks the pictures of a message. An empty list counts as none. */
export const toPictures = (value: unknown): readonly PictureSource[] | undefined => {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw createInputError('images that are not an array');
  if (value.length > MAX_PICTURES_PER_MESSAGE) {
    throw createInputError(
      `${value.length} pictures in one message; at most ${MAX_PICTURES_PER_MESSAGE} are allowed`,
    );
  }
  return value.length === 0 ? undefined : value.map(toPicture);
};
