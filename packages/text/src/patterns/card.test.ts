import { expect, it } from 'vitest';
import { listMatches } from './list-matches.fixture.ts';

it.each([
  '4111 1111 1111 1111',
  '4111-1111-1111-1111',
  '4242424242424242',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '3782 822463 10005',
  '6011111111111117',
  '30569309025904',
  '3530111333300000',
])('a test card: %s', (card) => {
  expect(listMatches('card', `use ${card} ok`)).toEqual([card]);
});

it('a card number is found when its expiry date follows', () => {
  expect(listMatches('card', '4111 1111 1111 1111 12/26 123')).toEqual(['4111 1111 1111 1111']);
  expect(listMatches('card', '卡号4111111111111111谢谢')).toEqual(['4111111111111111']);
});

it.each([
  ['a wrong check digit', '4111 1111 1111 1112'],
  ['an unknown issuer', '1234567812345670'],
  ['zeros', '0000 0000 0000 0000'],
  ['a longer number', '41111111111111111111111'],
  ['a decimal', '0.4111111111111111'],
])('not a card: %s', (_, text) => {
  expect(listMatches('card', text)).toEqual([]);
});
