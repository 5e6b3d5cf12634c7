import { expect, it } from 'vitest';
import { listMatches } from './list-matches.fixture.ts';

it.each([
  'im at 51.5074, -0.1278 now',
  'im at -33.8688 151.2093 now',
  'im at 40.446° N, 79.982° W now',
  'im at 51°30\'26"N 0°7\'39"W now',
])('%s', (text) => {
  expect(listMatches('coordinates', text)).toEqual([text.slice(6, -4)]);
});

it.each([
  '3.14, 2.71',
  '1.234 5.678',
  '1.500, 2.500 euro',
  '91.1234, 10.1234',
  'x 100 y 64',
  '10.5, 20.5',
  '1.234,567.891',
])('is not coordinates: %s', (text) => {
  expect(listMatches('coordinates', text)).toEqual([]);
});
