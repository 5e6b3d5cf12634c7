import type { Frame } from '@nightlight/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameOfFile, ocrAssets } from '../../test/text-reader-files.ts';
import { createOcrEngine } from './create-ocr-engine.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { toPlane } from './plane/plane.ts';
import { createPlaneReader } from './plane-reader.ts';
import { LIMITS } from './reading-limits.ts';

const open = (limits = LIMITS): OcrEngine =>
  createOcrEngine(createPlaneReader(ocrAssets(), limits));

/** A drawn grey picture, from a function of column and row. */
const drawn = (width: number, height: number, grey: (x: number, y: number) => number): Frame => {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      data.fill(grey(x, y), 4 * (y * width + x), 4 * (y * width + x) + 3);
  }
  return { width, height, data };
};

describe('text in a picture', () => {
  let reader: OcrEngine;
  let meme: Frame;
  beforeAll(async () => {
    reader = open();
    meme = await frameOfFile('memes/tuned/innocent-sticker.jpg');
  });
  afterAll(() => reader.dispose());

  it('is read line by line, with position and confidence', async () => {
    const { text, confidence, lines, whole } = await reader.read(meme);
    expect(text).toBe('happy birthday,\nhave a great day');
    expect(confidence).toBeGreaterThan(0.9);
    expect(whole).toBe(true);
    expect(lines.map(({ passage }) => passage)).toEqual([0, 0]);
    expect(lines[0]?.words.map((word) => word.text)).toEqual(['happy', 'birthday,']);
    const [first] = lines;
    // The label is from 60 to 580 across and from 159 to 321 down.
    expect(first?.box.left).toBeGreaterThan(60);
    expect((first?.box.left ?? 0) + (first?.box.width ?? 0)).toBeLessThan(580);
    expect(first?.box.top).toBeGreaterThan(159);
    expect(first?.box.top).toBeLessThan(240);
  });

  it('is read at its position if it is slanted', async () => {
    const { text } = await reader.read(await frameOfFile('memes/tuned/innocent-askew.jpg'));
    expect(text).toBe('THAT FEELING WHEN\nCLASS IS OVER');
  });

  it.each(['bridge-1-original', 'pen-and-coaster', 'high-contrast', 'gradient', 'wee'])(
    'is empty in a photo without words (%s)',
    async (name) => {
      const read = await reader.read(
        await frameOfFile(`../../testing/src/pictures/pdq/${name}.png`),
      );
      expect(read).toMatchObject({ text: '', confidence: 0, lines: [], whole: true });
    },
  );

  it.each<[string, Frame]>([
    ['one pixel', drawn(1, 1, () => 7)],
    ['one row', drawn(900, 1, (x) => (x % 7) * 30)],
    ['one column', drawn(1, 900, (_, y) => (y % 7) * 30)],
    ['a chessboard', drawn(400, 300, (x, y) => (((x >> 3) + (y >> 3)) % 2) * 255)],
    [
      'rows of blocks that look like letters',
      drawn(400, 300, (x, y) => (x % 12 < 8 && y % 14 < 9 ? 0 : 255)),
    ],
    ['stripes', drawn(400, 300, (x) => (x % 10 < 4 ? 0 : 255))],
  ])('contains no letters in %s', async (_, frame) => {
    expect((await reader.read(frame)).text).not.toMatch(/\p{L}{3}/u);
  });

  it('is abandoned at once on abort, and the next picture is read', async () => {
    const controller = new AbortController();
    const given = reader.read(meme, { signal: controller.signal });
    controller.abort(new Error('scrolled on'));
    await expect(given).rejects.toThrow('scrolled on');
    await expect(reader.read(meme, { signal: controller.signal })).rejects.toThrow('scrolled on');
    expect((await reader.read(meme)).text).toContain('birthday');
  });
});

it('a read with an aborted signal rejects at once, while another plane is being read', async () => {
  const reader = createPlaneReader(ocrAssets());
  const meme = toPlane(await frameOfFile('memes/tuned/innocent-sticker.jpg'));
  const settled: string[] = [];
  const first = reader.read(meme).then(() => settled.push('read'));
  const signal = AbortSignal.abort(new Error('scrolled on'));
  const second = reader.read(meme, { signal }).catch((error) => settled.push(error.message));
  await Promise.all([first, second]);
  expect(settled).toEqual(['scrolled on', 'read']);
  await reader.dispose();
});

describe('a reader that fails', () => {
  it('returns what it has when time runs out, and reads the next picture', async () => {
    const reader = open({ ...LIMITS, timeMs: 0 });
    const meme = await frameOfFile('memes/tuned/innocent-sticker.jpg');
    expect(await reader.read(meme)).toMatchObject({ lines: [], whole: false });
    expect(await reader.read(drawn(20, 20, () => 9))).toMatchObject({ lines: [], whole: true });
    await reader.dispose();
  });

  it('frees its memory and allocates new memory for the next picture', async () => {
    const reader = open({ ...LIMITS, memoryBytes: 1, idleMs: 1 });
    const meme = await frameOfFile('memes/tuned/innocent-sticker.jpg');
    for (const _ of [1, 2]) expect((await reader.read(meme)).text).toContain('birthday');
    await reader.dispose();
  });

  it('rejects after dispose()', async () => {
    const reader = open();
    await reader.dispose();
    const frame = drawn(9, 9, () => 0);
    await expect(reader.read(frame)).rejects.toMatchObject({ code: 'disposed' });
  });

  it.each([
    ['WebAssembly', { wasm: new Uint8Array([1, 2, 3]) }],
    ['language data', { languages: [{ code: 'eng', data: new Uint8Array([1, 2, 3]) }] }],
  ])('throws a typed error every time if its %s is broken', async (_, broken) => {
    const reader = createOcrEngine(createPlaneReader({ ...ocrAssets(), ...broken }));
    for (const _ of [1, 2]) {
      const given = reader.read(drawn(9, 9, () => 0));
      await expect(given).rejects.toMatchObject({ name: 'NightlightError', code: 'model' });
    }
    await reader.dispose();
  });
});
