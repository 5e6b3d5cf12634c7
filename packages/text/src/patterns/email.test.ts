import { expect, it } from 'vitest';
import { findPatterns } from './find-patterns.ts';

const emailsIn = (text: string): string[] =>
  findPatterns(text)
    .filter(({ what }) => what === 'email')
    .map(({ span }) => text.slice(span.start, span.end));

it.each([
  ['write to sam.k+x@school.example.', 'sam.k+x@school.example'],
  ['我的邮箱sam@school.example谢谢', 'sam@school.example'],
  ['ｓａｍ＠school.example', 'ｓａｍ＠school.example'],
  ['SAM@MAIL.SCHOOL.EXAMPLE', 'SAM@MAIL.SCHOOL.EXAMPLE'],
])('%s', (text, email) => {
  expect(emailsIn(text)).toEqual([email]);
});

it.each(['sam@home', '@sam.example', 'sam@file.txt', 'a@b', 'meet @ 5.30'])(
  'not an e-mail address: %s',
  (text) => {
    expect(emailsIn(text)).toEqual([]);
  },
);

it('an e-mail address is not also a link', () => {
  expect(findPatterns('sam@school.example').map(({ what }) => what)).toEqual(['email']);
});
