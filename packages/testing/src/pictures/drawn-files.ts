import { drawPicture } from './drawn-pictures.ts';

const canvasOf = (index: number, width: number, height: number): OffscreenCanvas => {
  const canvas = new OffscreenCanvas(width, height);
  const { data } = drawPicture(index, width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas;
};

/** A picture drawn by arithmetic, as a file. */
export const drawnFile = (
  index: number,
  type: 'image/png' | 'image/jpeg' = 'image/png',
  width = 640,
  height = 480,
): Promise<Blob> => canvasOf(index, width, height).convertToBlob({ type, quality: 0.98 });

/** Number of a drawing that the real model takes for explicit (Porn .96), and of one that it doesn't. */
export const FLAGGED = 37;
export const ORDINARY = 4;
/** One of large shapes that it takes for explicit too (.90 at 320 × 240): it stays itself in any size and file. */
export const FLAGGED_SHAPES = 354;
