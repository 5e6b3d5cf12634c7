import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clip, MOST_CHARACTERS, MOST_WINDOWS, windowsOf } from './windows.ts';

const tokens = (inner: number) => [0, ...Array.from({ length: inner }, (_, i) => 10 + i), 2];

it('a text that fits is one window, untouched', () => {
  const ids = tokens(126);
  expect(windowsOf(ids, 128)).toEqual({ windows: [ids], whole: true });
});

it('every token of a long text stands in a window, or it is said that not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6000 }), (inner) => {
      const ids = tokens(inner);
      const { windows, whole } = windowsOf(ids, 128);
      expect(windows.length).toBeLessThanOrEqual(MOST_WINDOWS);
      for (const window of windows) {
        expect(window.length).toBeLessThanOrEqual(128);
        expect(window[0]).toBe(0);
        expect(window.at(-1)).toBe(2);
      }
      const covered = new Set(windows.flat());
      expect(ids.every((id) => covered.has(id))).toBe(whole || covered.size === new Set(ids).size);
      // Beginning and end are always read.
      if (inner > 0) {
        expect(covered.has(10)).toBe(true);
        expect(covered.has(10 + inner - 1)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it('clips only what is too long even to tokenize, and keeps both ends', () => {
  expect(clip('short')).toEqual({ text: 'short', whole: true });
  const { text, whole } = clip(`begin${'x'.repeat(MOST_CHARACTERS)}end`);
  expect(whole).toBe(false);
  expect(text.startsWith('begin')).toBe(true);
  expect(text.endsWith('end')).toBe(true);
});

it('words between thousands of invisible characters are still read', () => {
  const padding = '\u200B'.repeat(9000) + ' '.repeat(9000);
  expect(clip(`${padding}you there${padding}`)).toEqual({ text: 'you there', whole: true });
});
