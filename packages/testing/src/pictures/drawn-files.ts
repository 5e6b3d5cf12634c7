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

/** A drawing that the real model classifies as explicit (Porn 0.96), and one that it doesn't. */
export const FLAGGED = 37;
export const ORDINARY = 4;
/** A drawing with large shapes that is explicit too (0.90 at 320 × 240), in any size and file type. */
export const FLAGGED_SHAPES = 354;
