import { measureGrowth } from '@nightlight/testing/time-ratio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPatterns } from './find-patterns.ts';
import { ONE_OF_EACH } from './one-of-each.fixture.ts';

const findAll = (text: string) =>
  findPatterns(text, { region: 'GB' }).map(({ kind, span }) => [
    kind,
    text.slice(span.start, span.end),
  ]);

it('finds each thing once, in text order', () => {
  expect(
    findAll(
      '🙂 mail sam@school.example or call 07700 900123, snap: sam_12, https://games.example/?m=a@b.example',
    ),
  ).toEqual([
    ['email', 'sam@school.example'],
    ['phone', '07700 900123'],
    ['handle', 'sam_12'],
    ['link', 'https://games.example/?m=a@b.example'],
  ]);
});

it('a card is not a phone number, and a paypal.me page is a payment handle', () => {
  expect(findAll('4111 1111 1111 1111')).toEqual([['card', '4111 1111 1111 1111']]);
  expect(findAll('paypal.me/samtheman')).toEqual([['payment-handle', 'paypal.me/samtheman']]);
});

it('finds nothing in ordinary chat', () => {
  for (const text of [
    'gg wp 3-2, see u at 5.30',
    'i got 1200 coins and 64 blocks at -340 12 88',
    'lol.ok so 2moro?',
    'he said "no".then left',
    'its 50% off till 24.12.',
    '@kim @sam where r u',
    '1v1 me in 2k24',
  ]) {
    expect(findAll(text), text).toEqual([]);
  }
});

it('returns at most 64 findings, the first ones', () => {
  const findings = findPatterns('a@b.example '.repeat(200));
  expect(findings).toHaveLength(64);
  expect(findings[0]?.span.start).toBe(0);
});

const fragment = fc.oneof(
  fc.constantFrom(
    ...'+44 7700 900123|07700 900123|sam@school.example|https://games.example/a|@sam|snap|add me |4111 1111 1111 1111|GB82WEST12345698765432|203.0.113.9|51.5074, -0.1278|12 Oak Street|my address is |calle Mayor 12|ул. Мира 3|梧桐路12号|$sam|pix: |0x|bc1|1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa|xn--|//|@|.|-| |\n|(|)|🙂|𝟎𝟕|e\u0301|\u200b|ﷺ|ㅎㅏ'.split(
      '|',
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);
const anyText = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''));

it('never throws; spans are inside the text, in order, do not overlap and cut no character', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('GB', 'US', 'DE', 'zz', ''), (text, region) => {
      let last = 0;
      for (const { span } of findPatterns(text, { region })) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        for (const at of [span.start, span.end]) {
          const isCut =
            /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
          expect(isCut).toBe(false);
        }
        last = span.end;
      }
    }),
    { numRuns: 3000 },
  );
});

it('each finding is found again in its own text', () => {
  const patterns = fc.constantFrom(
    '+44 7700 900123',
    'sam@school.example',
    'https://games.example/a',
    '4111 1111 1111 1111',
    'GB82WEST12345698765432',
    '203.0.113.9',
    '51.5074, -0.1278',
    '12 Oak Street',
  );
  fc.assert(
    fc.property(patterns, fc.constantFrom('', 'so ', '🙂 ', 'é\n'), (pattern, before) => {
      const text = `${before}${pattern} ok`;
      expect(findAll(text).map(([, written]) => written)).toEqual([pattern]);
    }),
  );
});

it.each(ONE_OF_EACH)('finds something in: %s', (text) => {
  expect(findPatterns(text, { region: 'GB' })).not.toEqual([]);
});

/** An example, also in letters that are the same only without regard to case. */
const example = fc
  .tuple(
    fc.constantFrom(...ONE_OF_EACH),
    fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.replaceAll('ß', 'ẞ').replaceAll('с', 'ᲃ').replaceAll('s', 'ſ'),
    ),
  )
  .map(([text, change]) => change(text));
const around = fc.oneof(fc.constantFrom('', ' ', '_', '. '), fragment, example);

// Patterns that take long to compile run only on texts that need them. With the other lines, all run.
it('finds the same in a text alone and before lines in which every pattern matches', () => {
  /** Longer than the context that a detector reads. Addresses need the letter and the digit. */
  const gap = `\n${'|'.repeat(60)}a1${'|'.repeat(60)}\n`;
  fc.assert(
    fc.property(around, example, around, (...parts) => {
      const text = parts.join('') + gap;
      const alone = findPatterns(text, { region: 'GB' });
      const together = findPatterns(text + ONE_OF_EACH.join('\n|\n'), { region: 'GB' });
      expect(together.filter(({ span }) => span.start < text.length)).toEqual(alone);
    }),
    { numRuns: process.env['NIGHTLIGHT_RELEASE'] ? 1000 : 100 },
  );
});

it.each([
  ['a long chat', 'hello there how are you 2day? see u at 5, sam@school.example. '],
  ['digits', '1234567 '],
  ['one digit after the other', '1'],
  ['one letter after the other', 'a'],
  ['dots', 'a.'],
  ['ats', 'a@'],
  ['schemes', 'https://'],
  ['brackets', 'https://a.example/))) '],
  ['streets', 'ул. а '],
  ['house numbers', '5 a b '],
  ['pix', 'pix e'],
  ['emoji', '🙂1'],
  ['Hangul letters', 'ㅎㅏ'],
  ['marks', 'e\u0301'],
  ['kana', 'あ3'],
  ['snap', 'my snap is '],
])('time grows linearly with the length of the text: %s', async (_, part) => {
  const find = (length: number) => {
    const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
    return () => findPatterns(text, { region: 'GB' });
  };
  expect(await measureGrowth(find, 12_500)).toBeLessThan(2.2);
});
