import type { PictureCapture } from './capture-pictures.ts';

/** Used if pictures are off. Draws and plays nothing, so the pipeline only counts the pictures. */
export const captureNothing: PictureCapture = {
  capture: async (messages) => ({
    messages: messages.map(({ images, ...message }) =>
      images ? { ...message, images: images.map(() => []) } : message,
    ),
    release: () => {},
  }),
};
