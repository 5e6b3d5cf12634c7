import { recordSound, recordVideo } from '@nightlight/testing/pictures/recorded-video';
import { tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPixels } from '../canvas-pixels.ts';
import { readVideoFrames, type VideoOptions } from './frames-of-video.ts';
import { isVideo } from './is-video.ts';

const TYPED = { name: 'NightlightError', code: 'invalid-input' };

interface Seen {
  readonly at: number;
  readonly partly: boolean;
  readonly colour: string;
}

const nameOf = ([red, green, blue]: number[]): string => {
  const [r, g, b] = [red, green, blue].map((value) => (value as number) > 128);
  return r && !g && !b ? 'red' : g && !r && !b ? 'green' : b && !r && !g ? 'blue' : 'another';
};

const see = async (source: HTMLVideoElement | Blob, options: VideoOptions = {}) => {
  const seen: Seen[] = [];
  for await (const { bitmap, at, partly } of readVideoFrames(source, options)) {
    const { data } = readPixels(bitmap, bitmap.width, bitmap.height);
    expect([bitmap.width, bitmap.height]).toEqual([64, 48]);
    bitmap.close();
    seen.push({ at, partly, colour: nameOf([...data.slice(4 * 1560, 4 * 1560 + 3)]) });
  }
  return seen;
};

const playing = async (video: Blob): Promise<HTMLVideoElement> => {
  const element = document.createElement('video');
  element.muted = true;
  element.loop = true;
  element.src = URL.createObjectURL(video);
  document.body.append(element);
  await element.play();
  return element;
};
const remove = (element: HTMLVideoElement): void => {
  element.pause();
  element.remove();
  URL.revokeObjectURL(element.src);
};

let film: Blob;
beforeAll(async () => {
  film = await recordVideo(2.4, (at) => (at < 0.8 ? '#f00' : at < 1.6 ? '#0f0' : '#00f'));
});

describe('a video file', () => {
  it('is read from its first frame to its last, in order', async () => {
    const seen = await see(film);
    expect(seen.length).toBeGreaterThanOrEqual(5);
    expect(seen.length).toBeLessThanOrEqual(16);
    expect(seen[0]).toMatchObject({ at: 0, colour: 'red' });
    expect(seen.at(-1)?.colour).toBe('blue');
    expect(seen.at(-1)?.at).toBeGreaterThan(1.8);
    expect([...new Set(seen.map(({ colour }) => colour))]).toEqual(['red', 'green', 'blue']);
    const times = seen.map(({ at }) => at);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(seen.some(({ partly }) => partly)).toBe(false);
  });

  it('gives as few frames as requested, and reports that some are left out', async () => {
    const seen = await see(film, { maxFrames: 2 });
    expect(seen.map(({ colour }) => colour)).toEqual(['red', 'blue']);
    expect(seen.every(({ partly }) => partly)).toBe(true);
    expect(await see(film, { maxFrames: 1 })).toMatchObject([
      { at: 0, colour: 'red', partly: true },
    ]);
  });

  it('with the wrong name is still read as a video', async () => {
    const seen = await see(new Blob([film], { type: 'image/png' }), { maxFrames: 2 });
    expect(seen).toHaveLength(2);
  });

  it('is released if only its first frame is read', async () => {
    for await (const { bitmap } of readVideoFrames(film)) {
      bitmap.close();
      break;
    }
    expect(document.querySelectorAll('video')).toHaveLength(0);
  });

  it('an abort rejects with its reason, before and between frames', async () => {
    const signal = AbortSignal.abort(new Error('scrolled on'));
    await expect(see(film, { signal })).rejects.toThrow('scrolled on');
    const abort = new AbortController();
    const reading = async () => {
      for await (const { bitmap } of readVideoFrames(film, { signal: abort.signal })) {
        bitmap.close();
        abort.abort(new Error('scrolled on'));
      }
    };
    await expect(reading()).rejects.toThrow('scrolled on');
  });

  it('several can be read at once', async () => {
    const all = await Promise.all([see(film), see(film), see(film)]);
    for (const seen of all) expect(seen.at(-1)?.colour).toBe('blue');
  });
});

describe('a video element', () => {
  it('keeps playing while all of it is read', async () => {
    const element = await playing(film);
    const disturbed: string[] = [];
    for (const name of ['seeking', 'pause', 'emptied', 'ratechange', 'abort']) {
      element.addEventListener(name, () => element.currentTime < 2 && disturbed.push(name));
    }
    const source = element.src;
    const seen = await see(element);
    expect(new Set(seen.map(({ colour }) => colour))).toEqual(new Set(['red', 'green', 'blue']));
    expect(disturbed.filter((name) => name !== 'seeking')).toEqual([]);
    expect({ paused: element.paused, source: element.src }).toEqual({ paused: false, source });
    remove(element);
  });

  it('with a revoked URL gives the frame on screen, and reports that', async () => {
    const element = await playing(film);
    element.pause();
    URL.revokeObjectURL(element.src);
    expect(await see(element)).toMatchObject([{ at: element.currentTime, partly: true }]);
    remove(element);
  });

  it('with a camera or a call gives the current frame', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const paint = () => {
      context.fillStyle = '#0f0';
      context.fillRect(0, 0, 64, 48);
    };
    paint();
    const painting = setInterval(paint, 20);
    const element = document.createElement('video');
    element.muted = true;
    element.srcObject = canvas.captureStream(30);
    await element.play();
    expect(await see(element)).toMatchObject([{ colour: 'green', partly: true }]);
    clearInterval(painting);
    element.srcObject = null;
  });

  it('is awaited while it loads', async () => {
    const element = document.createElement('video');
    element.src = URL.createObjectURL(film);
    expect((await see(element, { maxFrames: 3 })).map(({ colour }) => colour)).toEqual([
      'red',
      'green',
      'blue',
    ]);
    URL.revokeObjectURL(element.src);
  });

  it('without a source throws a typed error', async () => {
    await expect(see(document.createElement('video'))).rejects.toMatchObject(TYPED);
  });
});

describe('a file that is not a video', () => {
  it.each<[string, () => Promise<Blob>]>([
    ['nothing', async () => new Blob([])],
    ['text', async () => new Blob(['not a video, though it is called film.mp4'])],
    ['a page', async () => new Blob(['<!doctype html><video src=x>'], { type: 'video/mp4' })],
    ['a picture', async () => new Blob([tinyPicture('png')])],
    ['noise', async () => new Blob([new Uint8Array(100_000).map((_, i) => (i * 7919) % 251)])],
    ['the first bytes of a video', async () => film.slice(0, 60)],
    ['sound alone', () => recordSound(0.3)],
  ])('%s throws a typed error, and the next video works', async (_, make) => {
    await expect(see(await make())).rejects.toMatchObject(TYPED);
    expect(await see(film, { maxFrames: 2 })).toHaveLength(2);
  });

  it('truncated anywhere gives frames or a typed error', { timeout: 300_000 }, async () => {
    const step = Math.ceil(film.size / 24);
    for (let length = step; length < film.size; length += step) {
      const ended = await see(film.slice(0, length), { maxFrames: 4 }).catch((error) => error);
      if (ended instanceof Error) expect(ended).toMatchObject(TYPED);
      else expect(ended.length).toBeGreaterThan(0);
    }
    expect(await see(film, { maxFrames: 2 })).toHaveLength(2);
  });
});

it('isVideo tells videos from pictures by their first bytes', async () => {
  expect(await isVideo(film)).toBe(true);
  expect(await isVideo(new Blob(['\0\0\0\x18ftypisom']))).toBe(true);
  for (const name of ['png', 'jpeg', 'avif', 'webp', 'gif'] as const) {
    expect(await isVideo(new Blob([tinyPicture(name)]))).toBe(false);
  }
  expect(await isVideo(new Blob([]))).toBe(false);
});
