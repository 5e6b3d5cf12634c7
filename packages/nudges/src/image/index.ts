import { define } from '../define.ts';
import { NightlightImage } from './nightlight-image.ts';

export { type ImageState, NightlightImage } from './nightlight-image.ts';
export type { PictureSrc } from './picture-bytes.ts';
export type { PictureChecker } from './picture-check.ts';

/** Registers `<nightlight-image>`. Does nothing on a server or if it is already registered. */
export const defineImage = (): void => define('nightlight-image', NightlightImage);
