import { expect, it } from 'vitest';
import { findPatterns } from './find-patterns.ts';

const kinds = (text: string): readonly string[] => findPatterns(text).map(({ kind }) => kind);

it.each([
  'the new shop is at 12 Sycamore Street, it opens at nine',
  'Das Kino ist in der Lindenstraße 12, wir treffen uns davor',
  'le cinéma : 12 rue des Lilas, séance à 20 h',
  'la biblioteca está en calle Mayor 12',
  'кинотеатр на ул. Липовая, д. 12, начало в семь',
  '映画館は〒123-4567の駅の前だよ',
])('the address of a shop or cinema is not taken for personal data: %s', (text) => {
  expect(kinds(text)).not.toContain('address');
});

it.each([
  'i live above the shop, 12 Sycamore Street',
  'my house is next to the cinema, 12 Sycamore Street',
  'she works in the bakery at 12 Sycamore Street',
  'come to 12 Sycamore Street. the shop is closed',
  'Ich wohne neben dem Kino, Lindenstraße 12',
  'vivo encima de la farmacia, calle Mayor 12',
])('where somebody lives or works is found although a shop is named: %s', (text) => {
  expect(kinds(text)).toContain('address');
});
