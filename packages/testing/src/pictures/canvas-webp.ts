import type { StillWebp } from './write-webp.ts';

/** Encodes lossless WebP. Browsers do this at the highest quality. */
export const canvasWebp: StillWebp = async ({ width, height, data }) => {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
  return new Uint8Array(await blob.arrayBuffer());
};
