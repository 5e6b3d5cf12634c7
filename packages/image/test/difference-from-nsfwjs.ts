import { fileURLToPath } from 'node:url';
import { fileSource } from '@nightlight/runtime/node';
import { pictureBackends } from '@nightlight/testing/picture-backends';
import { drawPicture } from '@nightlight/testing/pictures/drawn-pictures';
import { preprocess } from '../src/preprocess/preprocess.ts';
import { openNsfwjs } from './nsfwjs.ts';

const assets = fileURLToPath(new URL('../../sdk/dist/assets', import.meta.url));
/** Square, wide and narrow; larger and smaller than the model's input. */
const SIZES = [
  [224, 224],
  [640, 480],
  [91, 200],
  [300, 900],
] as const;

/** The largest difference of any probability from nsfwjs's, over `count` drawn pictures. */
export const largestDifferenceFromNsfwjs = async (pictures: number): Promise<number> => {
  const judge = await openNsfwjs();
  const session = await pictureBackends(fileSource(assets)).onnx();
  let largest = 0;
  for (let index = 0; index < pictures; index++) {
    const [width, height] = SIZES[index % SIZES.length] as (typeof SIZES)[number];
    const frame = drawPicture(index, width, height);
    const theirs = await judge(frame);
    const ours = await session.run(preprocess(frame));
    theirs.forEach((value, i) => {
      largest = Math.max(largest, Math.abs(value - (ours[i] as number)));
    });
  }
  await session.dispose();
  return largest;
};
