import { expect, it } from 'vitest';
import { findPatterns } from './find-patterns.ts';

const cardsIn = (text: string): string[] =>
  findPatterns(text)
    .filter(({ what }) => what === 'card')
    .map(({ span }) => text.slice(span.start, span.end));

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
  expect(cardsIn(`use ${card} ok`)).toEqual([card]);
});

it('a card number is found when its expiry date follows', () => {
  expect(cardsIn('4111 1111 1111 1111 12/26 123')).toEqual(['4111 1111 1111 1111']);
  expect(cardsIn('卡号4111111111111111谢谢')).toEqual(['4111111111111111']);
});

it.each([
  ['a wrong check digit', '4111 1111 1111 1112'],
  ['an unknown issuer', '1234567812345670'],
  ['zeros', '0000 0000 0000 0000'],
  ['a longer number', '41111111111111111111111'],
  ['a decimal', '0.4111111111111111'],
])('not a card: %s', (_, text) => {
  expect(cardsIn(text)).toEqual([]);
});
