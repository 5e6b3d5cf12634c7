import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  clipText,
  LONG_TEXT_WINDOW,
  MAX_CHARACTERS,
  MAX_WINDOWS,
  splitIntoWindows,
} from './windows.ts';

/** One token per word: its number, or its length. */
const encode = (text: string): number[] => [
  0,
  ...text.split(/\s+/).map((word) => Number.parseInt(word, 10) || word.length),
  2,
];

it('a text that fits into one window is not changed', () => {
  const text = '11 12 13. 14 15!';
  expect(splitIntoWindows(text, encode, 128)).toEqual({
    windows: [encode(text)],
    isComplete: true,
  });
});

it('every sentence of a long text is classified, or the result says that some were not', () => {
  const sentence = fc
    .integer({ min: 1, max: 130 })
    .map((n) => Array.from({ length: n }, (_, i) => 100 + i).join(' '));
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 60 }), (parts) => {
      const marked = parts.map((part, i) => `${10_000 + i} ${part}.`);
      const { windows, isComplete } = splitIntoWindows(marked.join(' '), encode, 128);
      expect(windows.length).toBeLessThanOrEqual(MAX_WINDOWS);
      for (const window of windows) {
        expect(window.length).toBeLessThanOrEqual(windows.length === 1 ? 128 : LONG_TEXT_WINDOW);
        expect(window[0]).toBe(0);
        expect(window.at(-1)).toBe(2);
      }
      const tokens = new Set(windows.flat());
      if (isComplete) for (const [i] of parts.entries()) expect(tokens.has(10_000 + i)).toBe(true);
      expect(tokens.has(10_000)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('a sentence that is repeated a thousand times is classified once', () => {
  const text = `${'we swam all day. '.repeat(1000)}and then this.`;
  expect(splitIntoWindows(text, encode, 128)).toEqual({
    windows: [encode('we swam all day.'), encode('and then this.')],
    isComplete: true,
  });
});

it('clips only text that is too long to tokenize, to its start and end', () => {
  expect(clipText('short')).toEqual({ text: 'short', isComplete: true });
  const { text, isComplete } = clipText(`begin${'x'.repeat(MAX_CHARACTERS)}end`);
  expect(isComplete).toBe(false);
  expect(text.startsWith('begin')).toBe(true);
  expect(text.endsWith('end')).toBe(true);
});

it('words between thousands of invisible characters are still classified', () => {
  const padding = '\u200B'.repeat(9000) + ' '.repeat(9000);
  expect(clipText(`${padding}you there${padding}`)).toEqual({
    text: 'you there',
    isComplete: true,
  });
});
