/** The page side of browser-and-node.page.test.ts. Messages in both directions are plain JSON. */
import { isNightlightError } from '@nightlight/core';
import { recordVideo } from '@nightlight/testing/pictures/recorded-video';
import { createBrowserDecoder } from '../src/decode/browser-decoder.ts';
import { readPixels } from '../src/decode/canvas-pixels.ts';
import { readVideoFrames } from '../src/decode/video/frames-of-video.ts';

export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly at: number | null;
  readonly partly: boolean;
  /** RGBA in base64. */
  readonly data: string;
}

const bytesOf = (base64: string) =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const base64Of = (bytes: Uint8ClampedArray<ArrayBuffer>): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] as string));
    reader.readAsDataURL(new Blob([bytes]));
  });

/** All frames of a file, or the error's code. */
const decode = async (base64: string): Promise<PageFrame[] | string> => {
  const frames: PageFrame[] = [];
  try {
    for await (const frame of createBrowserDecoder().decode(new Blob([bytesOf(base64)]))) {
      const { width, height, at = null, partly = false } = frame;
      frames.push({ width, height, at, partly, data: await base64Of(frame.data) });
    }
    return frames;
  } catch (error) {
    return isNightlightError(error) ? error.code : String(error);
  }
};

const canDecodeByFrame = () => 'ImageDecoder' in globalThis;

export interface PageVideoFrame {
  readonly at: number;
  readonly partly: boolean;
  /** Red, green and blue of the middle pixel. */
  readonly colour: readonly number[];
}

const see = async (source: Blob | HTMLVideoElement, sameOrigin = false) => {
  const seen: PageVideoFrame[] = [];
  for await (const { bitmap, at, partly } of readVideoFrames(source, { sameOrigin })) {
    const { width, height, data } = readPixels(bitmap, bitmap.width, bitmap.height);
    bitmap.close();
    const middle = 4 * (Math.floor(height / 2) * width + Math.floor(width / 2));
    seen.push({ at, partly, colour: [...data.slice(middle, middle + 3)] });
  }
  return seen;
};

/** A film in base64: red, then green, then blue, 0.8 s each. */
const record = async (): Promise<string> => {
  const film = await recordVideo(2.4, (at) => (at < 0.8 ? '#f00' : at < 1.6 ? '#0f0' : '#00f'));
  return base64Of(new Uint8ClampedArray(await film.arrayBuffer()));
};

const seeFile = (film: string) => see(new Blob([bytesOf(film)]));

/** Whether this browser can play the film. */
const canPlay = () => document.createElement('video').canPlayType('video/webm;codecs=vp8') !== '';

/** A video that plays from the app's own server. */
const seeElement = async ({ sameOrigin }: { sameOrigin: boolean }) => {
  const element = document.createElement('video');
  element.muted = true;
  element.src = '/film';
  await element.play();
  // Requests to the server from here on come from our code.
  await fetch('/playing');
  const seen = await see(element, sameOrigin);
  const { paused } = element;
  element.pause();
  element.removeAttribute('src');
  element.load();
  return { seen, paused };
};

Object.assign(globalThis, {
  scenarios: { decode, canDecodeByFrame, canPlay, record, seeFile, seeElement },
});
