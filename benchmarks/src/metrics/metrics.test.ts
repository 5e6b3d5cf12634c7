import { expect, it } from 'vitest';
import { counterfactualFlips } from './counterfactual-flips.ts';
import { mcNemar } from './paired-tests.ts';
import { recallAt, rocCurve, thinCurve } from './roc-curve.ts';

it('a set of twins flips if the verdict depends on the identity', () => {
  const rows = [
    { twin: 'a', flagged: true, score: 0.9 },
    { twin: 'a', flagged: false, score: 0.4 },
    { twin: 'b', flagged: false, score: 0.2 },
    { twin: 'b', flagged: false, score: 0.1 },
    { twin: 'alone', flagged: true, score: 1 },
  ];
  const found = counterfactualFlips(rows);
  expect(found).toMatchObject({ sets: 2, flipped: 1 });
  expect(found.meanRange).toBeCloseTo(0.3, 12);
  const withoutScores = rows.map(({ twin, flagged }) => ({ twin, flagged }));
  expect(counterfactualFlips(withoutScores)).toEqual({ sets: 2, flipped: 1 });
});

it('rows with the same score are flagged together', () => {
  const curve = rocCurve([0.9, 0.9, 0.1, 0.1], [true, false, true, false]);
  expect(curve.map(({ recall, falseAlarms }) => [recall, falseAlarms])).toEqual([
    [0, 0],
    [0.5, 0.5],
    [1, 1],
  ]);
  expect(recallAt(curve, 0.49)).toBe(0);
  expect(recallAt(curve, 0.5)).toBe(0.5);
});

it('a thinned curve keeps its ends and few points', () => {
  const scores = Array.from({ length: 5000 }, (_, i) => i / 5000);
  const curve = rocCurve(
    scores,
    scores.map((_, i) => i % 3 === 0),
  );
  const thin = thinCurve(curve);
  expect(thin.length).toBeLessThan(110);
  expect(thin[0]).toBe(curve[0]);
  expect(thin.at(-1)).toBe(curve.at(-1));
});

it('systems that are wrong on the same rows do not differ', () => {
  expect(mcNemar(0, 0)).toBe(1);
  expect(mcNemar(7, 7)).toBe(1);
  expect(mcNemar(10, 0)).toBeCloseTo(2 / 1024, 12);
  // Many rows don't overflow.
  expect(mcNemar(3000, 2000)).toBeLessThan(1e-40);
});
