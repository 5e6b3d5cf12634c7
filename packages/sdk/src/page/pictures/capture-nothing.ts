import type { PictureCapture } from './capture-pictures.ts';

/** Where nobody looks at pictures, none is drawn or played: the pipeline only counts them. */
export const captureNothing: PictureCapture = {
  capture: async (messages) => ({
    messages: messages.map(({ images, ...message }) =>
      images ? { ...message, images: images.map(() => []) } : message,
    ),
    release: () => {},
  }),
};
