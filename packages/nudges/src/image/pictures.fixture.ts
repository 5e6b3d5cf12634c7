import type { Decision, Offer } from '@nightlight/sdk/core';
import { pictureDecision } from '../decisions.fixture.ts';
import type { NightlightImage } from './nightlight-image.ts';
import type { PictureChecker } from './picture-check.ts';

/** A colour that nothing else on the page has: if it is on the screen, so is the picture. */
export const VIVID = [255, 0, 200] as const;

/** A picture of one colour as a PNG. */
export const plainPicture = async (
  [red, green, blue]: readonly [number, number, number] = VIVID,
  { width = 320, height = 240 } = {},
): Promise<Blob> => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = `rgb(${red} ${green} ${blue})`;
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
};

export interface Asked {
  readonly image: Blob;
  readonly author: string;
  readonly signal: AbortSignal | undefined;
  answer(decision: Decision): void;
  fail(error: Error): void;
}

/** Resolves when the test says so, with what the real rules decide. Rejects at once if aborted. */
export const heldChecker = (): PictureChecker & { readonly asked: Asked[] } => {
  const asked: Asked[] = [];
  return {
    asked,
    classify: ({ images, author }, { signal } = {}) =>
      new Promise((answer, fail) => {
        signal?.addEventListener('abort', () => fail(signal.reason));
        asked.push({ image: images[0] as Blob, author, signal, answer, fail });
      }),
  };
};

/** Resolves by itself. */
export const checkerThat = (
  read: Parameters<typeof pictureDecision>[0],
  offers: readonly Offer[] = [],
): PictureChecker => ({
  classify: async ({ author }) => pictureDecision(read, { author, offers }),
});

export const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

/** Waits frame by frame until a condition is met. */
export const until = async (isSo: () => unknown, within = 30_000): Promise<void> => {
  const end = performance.now() + within;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`timed out waiting for ${isSo}`);
    await nextFrame();
  }
};

export const inState = (picture: NightlightImage, state: NightlightImage['state']): Promise<void> =>
  until(() => picture.state === state);

/** Whether anything in the element could paint the picture. */
export const hasPixels = (picture: NightlightImage): boolean => {
  const all = [picture, ...(picture.shadowRoot?.querySelectorAll('*') ?? [])];
  return all.some(
    (one) =>
      /^(img|canvas|video|picture|object|embed|image)$/i.test(one.tagName) ||
      ['backgroundImage', 'maskImage', 'content', 'borderImageSource', 'listStyleImage'].some(
        (name) => getComputedStyle(one)[name as 'content'].includes('url('),
      ),
  );
};
