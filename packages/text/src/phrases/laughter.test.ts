import { expect, it } from 'vitest';
import { compilePhrases, findPhrases, PHRASE_FILES } from './index.ts';

const compiled = compilePhrases(PHRASE_FILES.filter(({ language }) => language === 'en'));
const severities = (text: string) =>
  findPhrases(compiled, text, 'incoming').map(({ severity }) => severity);

it('an insult with laughter counts less than the same insult without', () => {
  expect(severities('you are such an idiot')).toEqual(['medium']);
  for (const laughter of [
    '😂😂',
    'hahaha',
    'lol',
    'LMAO',
    'jajaja',
    'kkkk',
    'ㅋㅋㅋ',
    'ахаха',
    '哈哈',
  ]) {
    expect(severities(`you are such an idiot ${laughter}`), laughter).toEqual(['low']);
  }
});

it('"i\'ll kill you lmao" among friends is not covered as a death threat', () => {
  expect(severities("i'll kill you")).toEqual(['high']);
  expect(severities("i'll kill you lmao")).toEqual(['low']);
});

it('telling someone to die stays severe, however much the author laughs', () => {
  expect(severities('go kill yourself 😂😂')).toEqual(['high']);
  expect(severities('kys lol')).toEqual(['high']);
});

it('a word that only looks like laughter changes nothing', () => {
  expect(severities('you are such an idiot, lola')).toEqual(['medium']);
});

it('"gaga ka talaga, mahal kita" among friends is not asked about as an insult', () => {
  expect(severities('you are such an idiot')).toEqual(['medium']);
  for (const love of ['i love you', 'ily', 'mahal kita', 'te quiero', 'nakupenda', '❤️', '😘'])
    expect(severities(`you are such an idiot ${love}`), love).toEqual(['low']);
});

it('a threat stays severe when its author writes of love', () => {
  expect(severities("i'll kill you, i love you ❤️")).toEqual(['high']);
});

it('two closing brackets are a smile, as Russian and Ukrainian writers type it', () => {
  expect(severities('you are such an idiot))')).toEqual(['low']);
  expect(severities('(you are such an idiot)')).toEqual(['medium']);
});
