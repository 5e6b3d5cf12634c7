import { expect, it } from 'vitest';
import { seek } from './seek.ts';

/** A video that needs `seekMs` to seek, and draws the frame `drawMs` later. */
const slowVideo = ({ seekMs, drawMs }: { seekMs: number; drawMs: number }) => {
  const shown = { isDrawn: false };
  let draw = (): void => {};
  const video = Object.assign(new EventTarget(), {
    requestVideoFrameCallback: (callback: () => void) => {
      draw = callback;
    },
  });
  Object.defineProperty(video, 'currentTime', {
    get: () => 0,
    set: () => {
      setTimeout(() => video.dispatchEvent(new Event('seeked')), seekMs);
      setTimeout(() => {
        shown.isDrawn = true;
        draw();
      }, seekMs + drawMs);
    },
  });
  return { video: video as unknown as HTMLVideoElement, shown };
};

it('after a slow seek, the frame of the new time is read and not the one before', async () => {
  const { video, shown } = slowVideo({ seekMs: 150, drawMs: 20 });
  await seek(video, 1, undefined);
  expect(shown.isDrawn).toBe(true);
});

it('a page that draws nothing does not make the seek hang', async () => {
  const { video, shown } = slowVideo({ seekMs: 10, drawMs: 400 });
  await seek(video, 1, undefined);
  expect(shown.isDrawn).toBe(false);
});
