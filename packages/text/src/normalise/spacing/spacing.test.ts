import { expect, it } from 'vitest';
import { joinSpacedLetters } from './spacing.ts';

it.each([
  ['s t u p i d', 'stupid'],
  ['l.o.s.e.r', 'loser'],
  ['k-y-s', 'kys'],
  ['i  h a t e  y o u', 'i  hate  you'],
  ['you are an i_d_i_o_t !', 'you are an idiot !'],
  ['你 真 的 蠢', '你真的蠢'],
  ['д у р а к', 'дурак'],
])('%s is read as %s', (from, to) => {
  expect(joinSpacedLetters(from)).toBe(to);
});

it.each([
  '1.2.3',
  '12-11-2026',
  '3 2 1',
  'a or b',
  'e.g. this',
  'v1.0.2',
  'well-known',
  'i am ok',
  '5 - 3',
  'x, y',
  'u r a weirdo',
  'तुम में हैं मैं',
  '이 글 본 사람',
])('%s stays', (text) => {
  expect(joinSpacedLetters(text)).toBe(text);
});
