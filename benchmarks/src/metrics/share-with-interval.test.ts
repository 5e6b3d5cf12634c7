import { expect, it } from 'vitest';
import { shareWithInterval } from './share-with-interval.ts';

it('gives wide intervals for small counts', () => {
  expect(shareWithInterval(0, 200)).toEqual({ value: 0, low: 0, high: 0.0188 });
  expect(shareWithInterval(2, 200)).toEqual({ value: 0.01, low: 0.0027, high: 0.0357 });
  expect(shareWithInterval(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
});
