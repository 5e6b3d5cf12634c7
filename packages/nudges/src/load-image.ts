/**
 * Loads `<nightlight-image>` from its separate file. Call it at start-up, so that no request
 * reveals when a picture comes in.
 */
export const loadImage = async (): Promise<void> => {
  const { defineImage } = await import('./image/index.ts');
  defineImage();
};
