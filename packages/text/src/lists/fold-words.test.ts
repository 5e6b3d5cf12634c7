import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWords } from './fold-words.ts';

it.each([
  ['STRASSE', 'straße'],
  ['STRAẞE', 'strasse'],
  ['ΟΔΟΣ', 'οδος'],
  ['İstanbul', 'ISTANBUL'],
  ['ｆｕｌｌ', 'full'],
  ['caf\u00e9', 'cafe\u0301'],
  ['go\u200baway', 'goaway'],
  ['go \n\t away', 'go away'],
  ['go\t\u{e0000}\taway', 'go away'],
])('%j and %j are the same words', (a, b) => {
  expect(foldWords(a).text).toBe(foldWords(b).text);
});

it('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const once = foldWords(text).text;
      expect(foldWords(once).text).toBe(once);
    }),
    { numRuns: 3000 },
  );
});
