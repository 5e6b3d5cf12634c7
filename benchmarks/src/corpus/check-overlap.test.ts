import { expect, it } from 'vitest';
import { checkOverlap, findShortCopies } from './check-overlap.ts';

const measured = [
  { place: 'yard-1', lang: 'en', text: 'Nobody saved you a seat, sorry!' },
  { place: 'yard-2', lang: 'en', text: 'good morning' },
  { place: 'yard-3', lang: 'ja', text: '明日の朝は駅で待ってるよ' },
];
const find = (lang: string, text: string) =>
  checkOverlap(measured, [{ place: 'corpus-1', lang, text }]).map(({ what }) => what);

it('finds a text that was copied, and one with a letter or a sign changed', () => {
  expect(find('en', 'nobody saved you a seat sorry')).toEqual(['nearly the same as yard-1']);
  expect(find('en', 'nobody saved you a seat, sorri :)')).toEqual(['nearly the same as yard-1']);
  expect(find('ja', '明日の朝は駅で待ってるよ！')).toEqual(['nearly the same as yard-3']);
});

it('finds no text about the same with other words, in another language, or of three words', () => {
  expect(find('en', 'we kept no chair for you today, sorry')).toEqual([]);
  expect(find('de', 'nobody saved you a seat sorry')).toEqual([]);
  expect(find('en', 'good morning')).toEqual([]);
});

it('counts short texts that are in both, in the same language, whatever their signs', () => {
  const copies = (lang: string, text: string) =>
    findShortCopies(measured, [{ place: 'corpus-1', lang, text }]).map(({ place }) => place);
  expect(copies('en', 'Good morning!')).toEqual(['yard-2']);
  expect(copies('de', 'good morning')).toEqual([]);
  expect(copies('en', 'good morning all')).toEqual([]);
  // Long texts are compared by `checkOverlap`.
  expect(copies('en', 'nobody saved you a seat sorry')).toEqual([]);
});
