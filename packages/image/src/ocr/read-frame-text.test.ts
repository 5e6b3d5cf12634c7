import { type Frame, NightlightError } from '@nightlight/core';
import { expect, it } from 'vitest';
import type { OcrEngine, PictureText } from './ocr-engine.ts';
import { readFrameText } from './read-frame-text.ts';

const FRAME: Frame = { width: 1, height: 1, data: new Uint8ClampedArray(4), at: 1.5 };

/** What OCR reads, a line a passage. */
const saying = (...texts: readonly string[]): PictureText => ({
  text: texts.join('\n'),
  confidence: texts.length > 0 ? 0.9 : 0,
  whole: true,
  lines: texts.map((text, passage) => ({
    ...{ text, passage, confidence: 0.9, words: [] },
    box: { left: 0, top: 0, width: 1, height: 1 },
  })),
});
const engineThat = (reads: PictureText | Error): OcrEngine => ({
  async read() {
    if (reads instanceof Error) throw reads;
    return reads;
  },
  dispose: async () => {},
});

it('the text of several passages is given as a whole and one by one, with the time', async () => {
  expect(await readFrameText(engineThat(saying('are you there', 'you fool')), FRAME)).toEqual({
    passages: ['are you there you fool', 'are you there', 'you fool'],
    isWhole: true,
    at: 1.5,
  });
});

it.each([
  ['fails', new NightlightError('model', 'broken')],
  ['runs out of time', { ...saying(), whole: false }],
])('OCR that %s says that the text is not whole', async (_, reads) => {
  const text = await readFrameText(engineThat(reads), FRAME);
  expect(text).toEqual({ passages: [], isWhole: false, at: 1.5 });
});

it('an aborted call rejects with the reason', async () => {
  const signal = AbortSignal.abort(new Error('scrolled on'));
  const engine = engineThat(new Error('late'));
  await expect(readFrameText(engine, FRAME, { signal })).rejects.toThrow('scrolled on');
});
