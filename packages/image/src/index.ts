export * from './decode/browser-decoder.ts';
export { MOST_BYTES, MOST_PIXELS, MOST_SIDE } from './decode/limits.ts';
export { type PictureType, pictureType } from './decode/picture-type.ts';
export * from './hash/index.ts';
export * from './preprocess/preprocess.ts';
