import { expect, it } from 'vitest';
import { findPatterns } from './find-patterns.ts';
import { listMatches } from './list-matches.fixture.ts';

it.each([
  ['write to sam.k+x@school.example.', 'sam.k+x@school.example'],
  ['我的邮箱sam@school.example谢谢', 'sam@school.example'],
  ['ｓａｍ＠school.example', 'ｓａｍ＠school.example'],
  ['SAM@MAIL.SCHOOL.EXAMPLE', 'SAM@MAIL.SCHOOL.EXAMPLE'],
])('%s', (text, email) => {
  expect(listMatches('email', text)).toEqual([email]);
});

it.each(['sam@home', '@sam.example', 'sam@file.txt', 'a@b', 'meet @ 5.30'])(
  'not an e-mail address: %s',
  (text) => {
    expect(listMatches('email', text)).toEqual([]);
  },
);

it('an e-mail address is not also a link', () => {
  expect(findPatterns('sam@school.example').map(({ kind }) => kind)).toEqual(['email']);
});
