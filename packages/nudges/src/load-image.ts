/**
 * Loads `<nightlight-image>`, which is a file of its own: at start-up, so that no request reveals
 * when a picture comes in.
 */
export const loadImage = async (): Promise<void> => {
  const { defineImage } = await import('./image/index.ts');
  defineImage();
};
