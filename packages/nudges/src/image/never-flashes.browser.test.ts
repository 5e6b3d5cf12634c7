import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { pictureDecision } from '../decisions.fixture.ts';
import type { NightlightImage } from './nightlight-image.ts';
import { pictureOnPage } from './picture-on-page.fixture.ts';
import {
  checkerThat,
  hasPixels,
  heldChecker,
  inState,
  nextFrame,
  plainPicture,
  until,
  VIVID,
} from './pictures.fixture.ts';

interface ScreencastFrame {
  readonly data: string;
  readonly sessionId: number;
}
interface Session {
  send(method: string, params?: object): Promise<{ data: string }>;
  on(event: string, hear: (frame: ScreencastFrame) => void): void;
}
const session = (): Session => cdp() as unknown as Session;

/** Every fourth pixel of every fourth row is enough: the picture is hundreds of pixels wide. */
const STEP = 4;

/** Counts pixels of a colour in a PNG, with a tolerance for fading and scaling. */
const pixelsOf = async (png: string, [red, green, blue] = VIVID, slack = 90): Promise<number> => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width / STEP, bitmap.height / STEP);
  const context = canvas.getContext('2d', {
    willReadFrequently: true,
  }) as OffscreenCanvasRenderingContext2D;
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const off = [red - (data[i] ?? 0), green - (data[i + 1] ?? 0), blue - (data[i + 2] ?? 0)];
    if (Math.max(...off.map(Math.abs)) <= slack) count++;
  }
  return count;
};

const screenshot = async (): Promise<string> =>
  (await session().send('Page.captureScreenshot', { format: 'png' })).data;

let painted: string[] = [];
let isHearing = false;

/** Records every frame that the browser paints until it is stopped. */
const screencast = async (): Promise<() => Promise<readonly string[]>> => {
  if (!isHearing) {
    // One call alone first: for two at once vitest opens two sessions, and one gets no events.
    await session().send('Page.enable');
    session().on('Page.screencastFrame', ({ data, sessionId }) => {
      painted.push(data);
      void session().send('Page.screencastFrameAck', { sessionId });
    });
    isHearing = true;
  }
  painted = [];
  await session().send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return async () => {
    await session().send('Page.stopScreencast');
    return painted;
  };
};

/** Inspects the element in every animation frame. Returns the frames that contained pixels. */
const watchEveryFrame = (picture: NightlightImage) => {
  let frames = 0;
  let withPixels = 0;
  let goesOn = true;
  const look = (): void => {
    frames++;
    if (hasPixels(picture)) withPixels++;
    if (goesOn) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return {
    frames: () => frames,
    end: () => {
      goesOn = false;
      return { frames, withPixels };
    },
  };
};

const page = pictureOnPage();
const { put } = page;

const VERDICTS = [
  ['explicit', 'covered'],
  ['known', 'covered'],
  ['unread', 'covered'],
  ['fine', 'shown'],
] as const;

const srcOf = {
  Blob: () => page.file,
  'object URL': () => URL.createObjectURL(page.file),
} as const;

describe.each(Object.keys(srcOf) as (keyof typeof srcOf)[])('a picture given as a %s', (kind) => {
  it.each(VERDICTS)('is not visible in any frame before the verdict %s', async (read, state) => {
    const nightlight = heldChecker();
    const watch = watchEveryFrame(page.picture);
    const stop = await screencast();
    put({ src: srcOf[kind](), nightlight });
    const shots = [await screenshot()];
    await until(() => nightlight.asked.length === 1);
    // A busy machine paints fewer frames in that time.
    for (let i = 0; i < 4 || (i < 40 && (watch.frames() < 6 || painted.length === 0)); i++) {
      shots.push(await screenshot());
    }
    const { frames, withPixels } = watch.end();
    const cast = await stop();

    expect(withPixels).toBe(0);
    expect(frames).toBeGreaterThan(5);
    expect(cast.length).toBeGreaterThan(0);
    for (const png of [...shots, ...cast]) expect(await pixelsOf(png)).toBe(0);

    nightlight.asked[0]?.answer(pictureDecision(read));
    await inState(page.picture, state);
    await nextFrame();
    await nextFrame();
    const after = await pixelsOf(await screenshot());
    // The test can detect the picture once it is visible.
    if (state === 'shown') expect(after).toBeGreaterThan(1000);
    else expect(after).toBe(0);
  });
});

it('a picture that replaces a harmless one isn’t visible before its own verdict', async () => {
  const green = await plainPicture([0, 220, 60]);
  put({ src: green, nightlight: checkerThat('fine') });
  await inState(page.picture, 'shown');
  await nextFrame();

  const nightlight = heldChecker();
  const stop = await screencast();
  Object.assign(page.picture, { nightlight, src: page.file });
  await until(() => nightlight.asked.length === 1);
  const shots = [await screenshot(), await screenshot()];
  for (const png of [...shots, ...(await stop())]) expect(await pixelsOf(png)).toBe(0);
  nightlight.asked[0]?.answer(pictureDecision('explicit'));
  await inState(page.picture, 'covered');
  expect(await pixelsOf(await screenshot())).toBe(0);
});

it('is not visible in any frame after it was covered again', async () => {
  put({ nightlight: checkerThat('explicit') });
  await inState(page.picture, 'covered');
  await page.press('show');
  await inState(page.picture, 'opened');
  await nextFrame();
  await nextFrame();
  expect(await pixelsOf(await screenshot())).toBeGreaterThan(1000);
  await page.press('close');
  await inState(page.picture, 'covered');
  await nextFrame();
  expect(await pixelsOf(await screenshot())).toBe(0);
});
