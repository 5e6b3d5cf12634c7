import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from './mapped-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

it('gives numbers and letters in plain form', () => {
  expect(plainText('٠٧٧ ०७७ ０７７ 𝟎𝟕𝟕 ⓪ａ‐ｂ\u00A0c\u200bd').text).toBe('077 077 077 077 0a-b cd');
});

it('maps spans back to the typed characters', () => {
  const given = 'hi 𝟎𝟕 e\u0301 👍🏽 x';
  const { text, spanOf } = plainText(given);
  const at = text.indexOf('07');
  const { start, end } = spanOf(at, at + 2);
  expect(given.slice(start, end)).toBe('𝟎𝟕');
});

it('every span maps back to whole characters', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (given, a, b) => {
      const { text, spanOf } = plainText(given);
      if (text.length === 0) return;
      const from = a % text.length;
      const to = from + 1 + (b % (text.length - from));
      const { start, end } = spanOf(from, to);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(given.length);
      expect(end).toBeGreaterThan(start);
    }),
  );
});

it('does not change plain text', () => {
  fc.assert(
    fc.property(anyText, (given) => {
      const once = plainText(given).text;
      expect(plainText(once).text).toBe(once);
    }),
    { numRuns: 1000 },
  );
});
