import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPhrase, locatePhrase } from './span.ts';

const pieces = ['▁so', '▁you', '▁are', '▁an', '▁id', 'iot', '▁today'];

it('finds the fewest whole words that contribute most of the score', () => {
  expect(findPhrase(pieces, [0, 0.1, 0.1, 0, 2, 2, -0.5])).toBe('idiot');
  expect(findPhrase(pieces, [0, 2, 2, 0.5, 1, 1.5, 0])).toBe('are an idiot');
});

it('finds no phrase if no words contribute to the score', () => {
  expect(
    findPhrase(
      pieces,
      pieces.map(() => -1),
    ),
  ).toBeUndefined();
  expect(findPhrase([], [])).toBeUndefined();
});

it('treats each piece as a word in scripts without spaces', () => {
  expect(findPhrase(['▁', '你', '真', '蠢'], [0, 0, 0.2, 3])).toBe('蠢');
});

it('finds the words in the text as typed', () => {
  const raw = '  So ｙｏｕ  are\u200b an idiot';
  const span = locatePhrase(raw, 'you are');
  expect(raw.slice(span?.start, span?.end)).toBe('ｙｏｕ  are');
  expect(locatePhrase('idiot!', 'idiot')).toEqual({ start: 0, end: 5 });
  expect(locatePhrase('abc', 'xyz')).toBeUndefined();
});

it('the span is always inside the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.nat(30),
      fc.nat(10),
      (raw, at, size) => {
        const span = locatePhrase(raw, raw.normalize('NFKC').slice(at, at + size + 1));
        if (!span) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(raw.length);
        expect(span.start).toBeLessThan(span.end);
      },
    ),
  );
});
