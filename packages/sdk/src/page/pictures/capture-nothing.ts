import type { PictureCapture } from './capture-pictures.ts';

/** Used where pictures are off: draws and plays nothing, so the pipeline only counts them. */
export const captureNothing: PictureCapture = {
  capture: async (messages) => ({
    messages: messages.map(({ images, ...message }) =>
      images ? { ...message, images: images.map(() => []) } : message,
    ),
    release: () => {},
  }),
};
