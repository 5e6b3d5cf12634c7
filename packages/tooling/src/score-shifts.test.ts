import { expect, it } from 'vitest';
import { writeScoreShifts } from './score-shifts.mjs';

const area = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 });

it('writes how each public set shifted, also since results of the older form', () => {
  const before = { quality: { abuse: [{ set: 'olid', rows: 300, auc: { any: area(0.7) } }] } };
  const after = {
    quality: [
      {
        ...{ set: 'olid', rows: 1000, auc: { any: area(0.75) } },
        paused: { harmful: 0.061, other: 0.006 },
      },
      { set: 'new-set', rows: 500, auc: { 'self-harm': area(0.8) } },
    ],
  };
  expect(writeScoreShifts(before, after).split('\n').slice(2)).toEqual([
    '| olid | any | 300 → 1000 | 0.700 (0.690–0.710) → 0.750 (0.740–0.760) | 6.1 % | 0.6 % |',
    '| new-set | self-harm | 500 → 500 | 0.800 (0.790–0.810) |  |  |',
  ]);
});
