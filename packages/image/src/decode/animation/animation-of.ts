import type { PictureType } from '../picture-type.ts';
import { type Animation, checkAnimation } from './animation.ts';
import { gifAnimation } from './gif-animation.ts';
import { pngAnimation } from './png-animation.ts';
import { webpAnimation } from './webp-animation.ts';

const READERS: Readonly<
  Partial<Record<PictureType, (bytes: Uint8Array) => Animation | undefined>>
> = { gif: gifAnimation, png: pngAnimation, webp: webpAnimation };

/**
 * Parses the animation in a GIF, PNG or WebP without decoding pixels. Returns
 * `undefined` for a still picture and for other file types. Throws `invalid-input` for a
 * broken animation, and for one that is too large to decode.
 */
export const parseAnimation = (bytes: Uint8Array, type: PictureType): Animation | undefined => {
  const animation = READERS[type]?.(bytes);
  if (!animation) return undefined;
  checkAnimation(animation);
  return type === 'gif' && animation.parts.length === 1 ? undefined : animation;
};
