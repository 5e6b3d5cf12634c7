import { fileURLToPath } from 'node:url';
import type { Frame } from '@nightlight/core';
import type { PictureSession } from '@nightlight/runtime';
import { fileSource } from '@nightlight/runtime/node';
import { chromiumEngine } from '@nightlight/testing/browsers/chromium';
import type { Browser, Tab } from '@nightlight/testing/browsers/engine';
import { engines } from '@nightlight/testing/browsers/engines';
import { pictureBackends } from '@nightlight/testing/picture-backends';
import { fileOf } from '@nightlight/testing/pictures/pdq-vectors';
import { pictureSet } from '@nightlight/testing/pictures/picture-set';
import { tinyAnimation } from '@nightlight/testing/pictures/tiny-animations';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSharpDecoder } from '../src/decode/sharp-decoder.ts';
import type { PageFrame, PageVideoFrame } from './decode-page.ts';
import { type Difference, differenceOf, NONE, worse } from './differences.ts';
import { type PageServer, startPageServer } from './page-server.ts';

/**
 * What each engine decodes differently: colours of AVIF are stored at half the size, and
 * WebKitGTK ignores the profile of a WebP. Everything else is the same within one step
 * of 255.
 */
const APART = ['avif 4:2:0', 'webp display-p3'];
const isRelease = process.env['NIGHTLIGHT_RELEASE'] !== undefined;
const assets = fileURLToPath(new URL('../../sdk/dist/assets', import.meta.url));
let server: PageServer;
let session: PictureSession;
/** A video in base64, recorded by Chromium for all engines. */
let film: string;
beforeAll(async () => {
  server = await startPageServer();
  const chromium = await chromiumEngine.open();
  film = (await (await chromium.newTab(server.url)).run('record')) as string;
  await chromium.close();
  server.keepFilm(Buffer.from(film, 'base64'));
  session = await pictureBackends(fileSource(assets)).onnx();
});
afterAll(async () => {
  await server?.close();
  await session?.dispose();
});

const inNode = async (file: Uint8Array): Promise<Frame[]> => {
  const frames: Frame[] = [];
  for await (const frame of (await createSharpDecoder()).decode(file)) frames.push(frame);
  return frames;
};

const rounded = ({ pixel, mean, bits, score }: Difference): Difference => ({
  ...{ pixel, bits },
  mean: Number(mean.toFixed(3)),
  score: Number(score.toFixed(4)),
});

/** Four photos in a row. */
const photos = async (type: 'gif' | 'webp') => {
  const pieces = await Promise.all(
    ['bridge-1-original.png', 'c.png', 'pen-and-coaster.png', 'bridge-5-flipx.png'].map((name) =>
      sharp(fileOf(name)).resize(160, 120, { fit: 'fill' }).removeAlpha().raw().toBuffer(),
    ),
  );
  const raw = { width: 160, height: 480, channels: 3, pageHeight: 120 } as const;
  const file = await sharp(Buffer.concat(pieces), { raw })[type]({ delay: 100 }).toBuffer();
  return new Uint8Array(file);
};

describe.each(engines)('pictures in $name and in Node', (engine) => {
  let browser: Browser;
  let tab: Tab;
  beforeAll(async () => {
    browser = await engine.open();
    tab = await browser.newTab(server.url);
  });
  afterAll(() => browser?.close());

  const inBrowser = async (file: Uint8Array): Promise<Frame[] | string> => {
    const decoded = await tab.run('decode', Buffer.from(file).toString('base64'));
    if (typeof decoded === 'string') return decoded;
    return (decoded as PageFrame[]).map(({ data, at, ...rest }) => ({
      ...rest,
      ...(at === null ? {} : { at }),
      data: new Uint8ClampedArray(Buffer.from(data, 'base64')),
    }));
  };

  const compare = async (file: Uint8Array): Promise<Difference | string> => {
    const [one, other] = [await inBrowser(file), await inNode(file)];
    if (typeof one === 'string') return one;
    const sizes = (frames: readonly Frame[]) => frames.map(({ width, height }) => [width, height]);
    expect(sizes(one)).toEqual(sizes(other));
    let worst = NONE;
    for (const [i, frame] of one.entries()) {
      worst = worse(worst, await differenceOf(frame, other[i] as Frame, session));
    }
    return worst;
  };

  it('have nearly the same pixels, hashes and scores', async ({ task }) => {
    const found: Record<string, Difference> = {};
    const unread: string[] = [];
    for (const { kind, name, file } of await pictureSet(isRelease)) {
      const difference = await compare(file);
      if (typeof difference === 'string') unread.push(`${kind} ${name}: ${difference}`);
      else found[kind] = worse(found[kind] ?? NONE, difference);
    }
    const kinds = Object.entries(found).map(([kind, one]) => [kind, rounded(one)] as const);
    task.meta.measured = { engine: engine.name, unread, ...Object.fromEntries(kinds) };
    expect(unread).toEqual([]);
    const apart = kinds.filter(([, { pixel }]) => pixel > 1).map(([kind]) => kind);
    expect(apart.filter((kind) => !APART.includes(kind))).toEqual([]);
    // The model's scores may differ slightly, but not the verdict.
    expect(Math.max(...kinds.map(([, { score }]) => score))).toBeLessThan(0.2);
  }, 600_000);

  it('of animations are nearly the same too', async ({ task }) => {
    const byFrame = await tab.run('canDecodeByFrame');
    const found: Record<string, Difference | string> = {};
    for (const type of ['gif', 'webp'] as const) {
      const difference = await compare(await photos(type));
      found[type] = typeof difference === 'string' ? difference : rounded(difference);
      expect(found[type]).toMatchObject({ pixel: expect.closeTo(0, 0) });
    }
    for (const type of ['gif', 'webp'] as const) {
      const frames = (await inBrowser(tinyAnimation(type))) as Frame[];
      expect(frames.map(({ at }) => Number(at?.toFixed(3)))).toEqual([0, 0.1, 0.3, 0.6]);
    }
    const avif = await inBrowser(tinyAnimation('avif'));
    found['avifFrames'] = typeof avif === 'string' ? avif : `${avif.length}`;
    task.meta.measured = { engine: engine.name, imageDecoder: byFrame, ...found };
  });

  it('of a video are in order', async (test) => {
    if (!(await tab.run('canPlay'))) return test.skip('this engine plays no video of this kind');
    const seen = (await tab.run('seeFile', film)) as PageVideoFrame[];
    const colours = seen.map(({ colour }) => colour.map((value) => (value > 128 ? 1 : 0)).join(''));
    test.task.meta.measured = { engine: engine.name, colours };
    // Recorded in real time: a film that ends a moment late has one more frame.
    expect(colours.length).toBeGreaterThanOrEqual(5);
    expect(colours.length).toBeLessThanOrEqual(8);
    expect([...new Set(colours)]).toEqual(['100', '010', '001']);
    expect([...colours].sort().reverse()).toEqual(colours);
  });

  it('of a video that plays from the app’s server are not requested again', async (test) => {
    if (!(await tab.run('canPlay'))) return test.skip('this engine plays no video of this kind');
    const look = async (sameOrigin: boolean) => {
      server.requests.length = 0;
      const { seen, paused } = (await tab.run('seeElement', { sameOrigin })) as {
        seen: PageVideoFrame[];
        paused: boolean;
      };
      expect(paused).toBe(false);
      const asked = server.requests.slice(server.requests.indexOf('/playing') + 1);
      return { isWhole: seen.length > 4, partly: seen[0]?.partly, asked };
    };
    expect(await look(false)).toEqual({ isWhole: false, partly: true, asked: [] });
    // A browser that has the file already need not request it.
    expect(await look(true)).toMatchObject({ isWhole: true, partly: false });
  });
});
