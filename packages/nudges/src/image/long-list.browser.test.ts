import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureDecision } from '../decisions.fixture.ts';
import { MAX_RUNNING_CHECKS } from './check-queue.ts';
import { defineImage } from './index.ts';
import type { NightlightImage } from './nightlight-image.ts';
import type { PictureChecker } from './picture-check.ts';
import { nextFrame, plainPicture, until } from './pictures.fixture.ts';

const COUNT = 300;
/** Pictures whose bytes or pixels may be in memory at once: six windows of this list. */
const MAX_LIVE_PICTURES = 30;

let list: HTMLElement;
let pictures: NightlightImage[];
const asked = new Set<Blob>();
let inFlight = 0;
let maxInFlight = 0;

/** Takes a moment, like a real worker, and reacts to aborts. */
const nightlight: PictureChecker = {
  classify: ({ images, author }, { signal } = {}) => {
    asked.add(images[0] as Blob);
    maxInFlight = Math.max(maxInFlight, ++inFlight);
    return new Promise((answer, fail) => {
      const timer = setTimeout(() => {
        inFlight--;
        const read = asked.size % 7 === 0 ? 'explicit' : 'fine';
        answer(pictureDecision(read, { author }));
      }, 15);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        inFlight--;
        fail(signal.reason);
      });
    });
  },
};

const live = new Set<string>();
const { createObjectURL, revokeObjectURL } = URL;

beforeAll(async () => {
  defineImage();
  URL.createObjectURL = (what) => {
    const url = createObjectURL(what);
    live.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    live.delete(url);
    revokeObjectURL(url);
  };
  list = document.createElement('div');
  Object.assign(list.style, { blockSize: '500px', inlineSize: '320px', overflow: 'auto' });
  const files = await Promise.all(
    Array.from({ length: COUNT }, (_, i) => plainPicture([i % 256, 120, 60])),
  );
  pictures = files.map((src) => {
    const picture = document.createElement('nightlight-image');
    picture.style.marginBlockEnd = '12px';
    return Object.assign(picture, { nightlight, src, author: 'ana', width: 320, height: 240 });
  });
  list.append(...pictures);
  document.body.append(list);
});
afterAll(() => {
  list.remove();
  Object.assign(URL, { createObjectURL, revokeObjectURL });
});

const isSeen = (picture: NightlightImage): boolean => {
  const box = picture.getBoundingClientRect();
  const window = list.getBoundingClientRect();
  return box.bottom > window.top && box.top < window.bottom;
};
const allSeenAreJudged = (): boolean =>
  pictures.filter(isSeen).every(({ state }) => state === 'shown' || state === 'covered');

it('checks what is near, a few at a time, and not what is far', async () => {
  await until(allSeenAreJudged);
  await until(() => inFlight === 0);
  expect(asked.size).toBeLessThan(20);
  expect(maxInFlight).toBeLessThanOrEqual(MAX_RUNNING_CHECKS);
});

it('after a jump to the end, pictures in between don’t delay the last ones', async () => {
  const before = asked.size;
  list.scrollTop = list.scrollHeight;
  await nextFrame();
  await until(allSeenAreJudged);
  expect(pictures.filter(isSeen).length).toBeGreaterThan(1);
  expect(asked.size - before).toBeLessThan(20);
});

it('scrolled from end to end, every picture gets its verdict and memory doesn’t grow', async () => {
  let maxLive = 0;
  for (let top = list.scrollHeight; top >= 0; top -= 500) {
    list.scrollTop = top;
    await nextFrame();
    await until(allSeenAreJudged);
    maxLive = Math.max(maxLive, live.size);
  }
  expect(asked.size).toBe(COUNT);
  expect(maxInFlight).toBeLessThanOrEqual(MAX_RUNNING_CHECKS);
  expect(maxLive).toBeGreaterThan(3);
  expect(maxLive).toBeLessThan(MAX_LIVE_PICTURES);
});

it('scrolling back checks nothing again', async () => {
  const { classify } = nightlight;
  let again = 0;
  nightlight.classify = (...what) => {
    again++;
    return classify(...what);
  };
  for (const top of [list.scrollHeight / 2, list.scrollHeight, 0]) {
    list.scrollTop = top;
    await nextFrame();
    await until(allSeenAreJudged);
  }
  expect(again).toBe(0);
});

it('a removed list frees all its memory', async () => {
  list.remove();
  await nextFrame();
  expect(live.size).toBe(0);
});
