import { isNightlightError } from '@nightlight/core';
import { expect, it } from 'vitest';
import { compilePhrases } from './compile-phrases.ts';
import { findPhrases } from './find-phrases.ts';
import type { PhraseFile } from './phrase-file.ts';

const createFile = (phrases: string[], others: Partial<PhraseFile> = {}): PhraseFile => ({
  language: 'xx',
  reviewedBy: 'nobody',
  reported: [],
  harmless: [],
  groups: [{ kind: 'insult', severity: 'medium', phrases }],
  ...others,
});
const find = (phrase: string, text: string, others?: Partial<PhraseFile>): string[] =>
  findPhrases(compilePhrases([createFile([phrase], others)]), text, 'incoming').map(({ span }) =>
    text.slice(span.start, span.end),
  );

it.each([
  ['(go|just|) eat (your|ur) hat', 'ok just eat ur hat then', 'just eat ur hat'],
  ['(go|just|) eat (your|ur) hat', 'eat your hat', 'eat your hat'],
  ['(a (b|c)|d) e', 'a c e', 'a c e'],
  ['eat * hat', 'eat that hat', 'eat that hat'],
  ['eat ... hat', 'eat hat', 'eat hat'],
  ['eat ... hat', 'eat my big old hat', 'eat my big old hat'],
  ['you dumm~', 'you dummies', 'you dummies'],
  ['call #number', 'call 07700', 'call 07700'],
  ['^ hat $', 'Hat!! hat 😂', 'Hat'],
  ["don't", 'DONT', 'DONT'],
  ['eat <what>', 'eat cheese', 'eat cheese'],
  ['帽子', '吃帽子吧', '帽子'],
  ['杀了你', '我要殺了你', '殺了你'],
  ['去死', '去 死 吧', '去 死'],
  ['mátate', 'matate ya', 'matate'],
  ['идиот', 'ты ИДИОООТ', 'ИДИОООТ'],
  ['죽어~', '그냥 죽어라', '죽어라'],
])('%s matches %s', (phrase, text, found) => {
  expect(find(phrase, text, { sets: { what: 'bread|cheese' } })).toContain(found);
});

it.each([
  ['eat * hat', 'eat hat'],
  ['eat * hat', 'eat my old hat'],
  ['eat ... hat', 'eat one two three four hat'],
  ['^ hat $', 'my hat'],
  ['^ hat', 'my hat'],
  ['hat $', 'hat stand'],
  ['call #number', 'call 12'],
  ['eat hat', 'eat. Hat'],
  ['eat hat', 'eat hats'],
])('%s does not match %s', (phrase, text) => {
  expect(find(phrase, text)).toEqual([]);
});

it.each([
  ['(a|b', /open bracket/],
  ['a)', /not open/],
  ['a | b', /outside brackets/],
  ['', /empty/],
  ['(a|)', /only optional/],
  ['* a', /begins with/],
  ['(... a|b)', /begin.* with/],
  ['a ^ b', /only come first/],
  ['a $ b', /only come last/],
  ['f*ck', /sign inside/],
  ['a -', /no letters/],
  ['<missing> a', /set "missing"/],
])('a bad phrase throws an error that names the file and the phrase: %s', (phrase, fix) => {
  const compile = () => compilePhrases([createFile(['good', phrase])]);
  expect(compile).toThrow(fix);
  expect(compile).toThrow(`xx.json, groups[0].phrases[1]: "${phrase}"`);
  try {
    compile();
  } catch (error) {
    expect(isNightlightError(error) && error.code).toBe('invalid-input');
  }
});

it('a cue that comes last excuses what comes before it', () => {
  expect(find('死ね', '死ねって言われた', { reportedAfter: ['って言われ'] })).toEqual([]);
  expect(find('死ね', '死ね', { reportedAfter: ['って言われ'] })).toEqual(['死ね']);
});

it('a harmless phrase cancels only what it covers', () => {
  const others = { harmless: ['eat hat cake'] };
  expect(find('eat hat', 'eat hat cake', others)).toEqual([]);
  expect(find('you eat hat', 'you eat hat cake', others)).toEqual(['you eat hat']);
});

it.each([
  ['đồ ngu', 'do nguuu', 'do nguuu'],
  ['óc chó', 'ÓC CHÓ', 'ÓC CHÓ'],
  ['óc chó', 'oc cho', 'oc cho'],
  ['mất dạy', 'MẤT DẠYYYY', 'MẤT DẠYYYY'],
  ['óc chó', 'óc chó'.normalize('NFD'), 'óc chó'.normalize('NFD')],
  ['khóa <what>', 'khoá chó', 'khoá chó'],
])('with accents that matter, %s matches %s', (phrase, text, found) => {
  expect(find(phrase, text, { accentsMatter: true, sets: { what: 'chó' } })).toEqual([found]);
});

it.each([
  ['đồ ngu', 'mua đồ ngủ'],
  ['con chó', 'con chờ mẹ'],
  ['con <what>', 'con chờ mẹ'],
])('with accents that matter, %s does not match %s', (phrase, text) => {
  expect(find(phrase, text, { accentsMatter: true, sets: { what: 'chó' } })).toEqual([]);
});
