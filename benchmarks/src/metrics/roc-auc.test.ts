import { expect, it } from 'vitest';
import { rocAuc } from './roc-auc.ts';

it('is 1 for a perfect order, 0 for the reverse, and half for ties', () => {
  const labels = [false, false, true, true];
  expect(rocAuc([0.1, 0.2, 0.3, 0.4], labels)).toBe(1);
  expect(rocAuc([0.4, 0.3, 0.2, 0.1], labels)).toBe(0);
  expect(rocAuc([0.5, 0.5, 0.5, 0.5], labels)).toBe(0.5);
});

it('agrees with counting pairs', () => {
  const scores = Array.from({ length: 60 }, (_, i) => ((i * 37) % 23) / 23);
  const labels = scores.map((_, i) => i % 3 === 0);
  let wins = 0;
  let pairs = 0;
  scores.forEach((a, i) => {
    scores.forEach((b, j) => {
      if (!labels[i] || labels[j]) return;
      pairs++;
      wins += a > b ? 1 : a === b ? 0.5 : 0;
    });
  });
  expect(rocAuc(scores, labels)).toBeCloseTo(wins / pairs, 12);
});

it('is NaN if one class is missing', () => {
  expect(rocAuc([0.1, 0.2], [true, true])).toBeNaN();
});
