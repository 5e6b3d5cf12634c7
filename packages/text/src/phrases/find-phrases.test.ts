import { readTimeMs } from '@nightlight/testing/time-ratio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compilePhrases, findPhrases, PHRASE_FILES } from './index.ts';

const compiled = compilePhrases(PHRASE_FILES);
const find = (text: string) => findPhrases(compiled, text, 'outgoing');

const piece = fc.oneof(
  fc.constantFrom('kys', 'k y s', 'k.y.s', 'you', 'ur', 'idiot', 'kiiill', 'y0urs3lf', 'he said'),
  fc.constantFrom(' ', '  ', '\n', '. ', '"', '“', '”', "'", '…', '!!', '😂', '\u200b', '\u0301'),
  fc.constantFrom('死ね', 'ﷺ', 'ß', 'İ', '𝐤', '\ud800', 'b!tch', 'a$$', '@mia', '#kys', '*', '$'),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

it('any text gives findings whose spans are inside it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { span } of find(text)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

it('words around a phrase do not hide it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[xz ]{0,30}$/), (around) => {
      expect(find(`${around}. kill yourself. ${around}`)).not.toEqual([]);
    }),
  );
});

const LONG = 50_000;
const repeat = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length));
/** The shortest time of several runs, because garbage collection can only make a run longer. */
const measure = (text: string): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = readTimeMs();
      find(text);
      return readTimeMs() - start;
    }),
  );

it.each([
  'kys ',
  'you are a ',
  'you you you ',
  'pay pay or or ',
  'everyone said i hope you ',
  'k y s ',
  'a.b.',
  'a!',
  '"kys" ',
  "'a ",
  '(“«',
  'a',
  'ab',
  'aaa1',
  'k1!',
  '\n',
  ':\n',
  '."',
  'a\u0301\u0302',
  'e\u0301'.repeat(50),
  '死',
  '1',
  '😂',
  '\u200b',
  'ur such a fucking stupid ',
])('a text of 50,000 characters takes time in proportion to its length: %j', (piece) => {
  const whole = repeat(piece);
  const short = measure(whole.slice(0, LONG / 20));
  // Quadratic time would take 400 times as long, not 20 times.
  expect(measure(whole)).toBeLessThan(Math.max(200, short * 200));
});
