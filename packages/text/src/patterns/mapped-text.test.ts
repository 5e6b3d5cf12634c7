import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPlainText } from './mapped-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

it('gives numbers and letters in plain form', () => {
  expect(toPlainText('٠٧٧ ०७७ ０７７ 𝟎𝟕𝟕 ⓪ａ‐ｂ\u00A0c\u200bd').text).toBe(
    '077 077 077 077 0a-b cd',
  );
});

it('maps spans back to the typed characters', () => {
  const original = 'hi 𝟎𝟕 e\u0301 👍🏽 x';
  const { text, toOriginalSpan } = toPlainText(original);
  const at = text.indexOf('07');
  const { start, end } = toOriginalSpan(at, at + 2);
  expect(original.slice(start, end)).toBe('𝟎𝟕');
});

it('every span of the plain text maps to a span inside the typed text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (original, a, b) => {
      const { text, toOriginalSpan } = toPlainText(original);
      if (text.length === 0) return;
      const from = a % text.length;
      const to = from + 1 + (b % (text.length - from));
      const { start, end } = toOriginalSpan(from, to);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(original.length);
      expect(end).toBeGreaterThan(start);
    }),
  );
});

it('does not change plain text', () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const once = toPlainText(original).text;
      expect(toPlainText(once).text).toBe(once);
    }),
    { numRuns: 1000 },
  );
});
