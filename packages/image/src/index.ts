export * from './classify/index.ts';
export * from './decode/browser-decoder.ts';
export { MAX_BYTES, MAX_FRAMES, MAX_PIXELS, MAX_SIDE } from './decode/limits.ts';
export { type PictureType, pictureType } from './decode/picture-type.ts';
export * from './decode/video/frames-of-video.ts';
export { isVideo } from './decode/video/is-video.ts';
export * from './hash/index.ts';
export * from './preprocess/preprocess.ts';
