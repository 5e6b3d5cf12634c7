import { isNightlightError, type WordList } from '@nightlight/core';
import { expect, it } from 'vitest';
import { compileList, MAX_LIST_ENTRIES, MAX_LIST_ENTRY_LENGTH } from './list.ts';

const readError = (list: unknown): string => {
  try {
    compileList({ owner: 'host', effect: 'block', ...(list as object) } as WordList);
  } catch (caught) {
    if (isNightlightError(caught) && caught.code === 'invalid-input') return caught.message;
    throw caught;
  }
  return 'no error';
};

it.each([
  ['an empty word', { words: ['ok', ''] }, 'words[1]'],
  ['an invisible word', { words: ['\u200b'] }, 'words[0]'],
  ['not a string', { words: [5] }, 'words[0]'],
  ['a long word', { words: ['x'.repeat(MAX_LIST_ENTRY_LENGTH + 1)] }, 'shorten'],
  ['too many', { words: Array(MAX_LIST_ENTRIES).fill('x'), domains: ['a.example'] }, 'Split'],
  ['a link for a domain', { domains: ['https://a.example/x'] }, 'without https://'],
  ['a bare suffix', { domains: ['co.uk'] }, 'domains[0]'],
  ['an empty domain', { domains: [''] }, 'domains[0]'],
  ['not an array', { words: 'x' }, 'array'],
  ['an unknown owner', { owner: 'teacher' }, 'owner'],
  ['an unknown effect', { effect: 'ban' }, 'effect'],
])('%s: the error says what to do', (_, list, hint) => {
  expect(readError(list)).toContain(hint);
});

it('a list can be empty, full, or have only words', () => {
  expect(readError({})).toBe('no error');
  expect(readError({ words: Array(MAX_LIST_ENTRIES).fill('x') })).toBe('no error');
  expect(readError({ domains: ['games.example', '*.spiele.example', 'münchen.example'] })).toBe(
    'no error',
  );
  expect(() => compileList(null as unknown as WordList)).toThrow('must be an object');
});
