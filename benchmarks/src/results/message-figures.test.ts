import { expect, it } from 'vitest';
import type { JudgedMessage } from './judged-message.ts';
import { messageFigures } from './message-figures.ts';

const judge = (i: number, harmful: boolean, score: number, more = {}): JudgedMessage => ({
  row: { id: String(i), text: `message ${i}`, harmful, ...more },
  verdict: { flagged: score >= 0.5, score },
});

const perfect = Array.from({ length: 40 }, (_, i) =>
  judge(i, i % 2 === 0, i % 2 === 0 ? 0.9 : 0.1),
);

it('a perfect system has perfect figures', () => {
  const { figures, curves } = messageFigures(perfect, 1);
  expect(figures).toMatchObject({
    auc: { value: 1, low: 1, high: 1 },
    averagePrecision: { value: 1 },
    recallAt1: { value: 1 },
    f1: { value: 1 },
    recall: { value: 1 },
    falseAlarms: { value: 0 },
  });
  expect(figures['calibrationError']?.value).toBeCloseTo(0.1, 12);
  expect(JSON.parse(JSON.stringify(curves))).toEqual(curves);
});

it('each interval contains its value, and the same seed gives the same digits', () => {
  const noisy = Array.from({ length: 120 }, (_, i) =>
    judge(i, i % 3 === 0, ((i * 37) % 100) / 100 + (i % 3 === 0 ? 0.2 : 0)),
  );
  const { figures } = messageFigures(noisy, 1);
  expect(Object.keys(figures)).toContain('recallAt5');
  for (const { value, low, high } of Object.values(figures)) {
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  }
  expect(messageFigures(noisy, 1)).toEqual(messageFigures(noisy, 1));
  expect(messageFigures(noisy, 2).figures['auc']?.low).not.toBe(figures['auc']?.low);
});

it('without scores there is no AUC and no curve', () => {
  const judged = perfect.map(({ row, verdict: { flagged } }) => ({ row, verdict: { flagged } }));
  const { figures, curves } = messageFigures(judged, 1);
  expect(Object.keys(figures).sort()).toEqual(['disturbance', 'f1', 'falseAlarms', 'recall']);
  expect(curves).toBeUndefined();
});

it('scores above 1 have a curve, but no calibration', () => {
  const judged = perfect.map(({ row, verdict: { flagged, score = 0 } }) => ({
    row,
    verdict: { flagged, score: score * 10 },
  }));
  const { figures, curves } = messageFigures(judged, 1);
  expect(figures['auc']?.value).toBe(1);
  expect(figures['calibrationError']).toBeUndefined();
  expect(curves?.reliability).toEqual([]);
});

it('what a person would see counts as disturbance, whether it is flagged or not', () => {
  const rows = [true, false, undefined].map((disturbed, i) => ({
    row: { id: String(i), text: 'x', harmful: false },
    verdict: { flagged: i === 2, ...(disturbed === undefined ? {} : { disturbed }) },
  }));
  const { figures } = messageFigures(rows, 1);
  expect(figures['falseAlarms']?.value).toBeCloseTo(1 / 3, 3);
  expect(figures['disturbance']?.value).toBeCloseTo(2 / 3, 3);
});

it('a group that always gets higher scores is seen in its AUCs and in flipped twins', () => {
  const judged = Array.from({ length: 80 }, (_, i) => {
    const harmful = i % 2 === 0;
    const isElf = i % 4 >= 2;
    const score = (harmful ? 0.6 : 0.2) + (isElf ? 0.5 : 0);
    return judge(i, harmful, Math.min(1, score), {
      groups: [isElf ? 'elves' : 'robots'],
      twin: `${Math.floor(i / 4)} ${harmful}`,
      lang: 'en',
    });
  });
  const { slices, figures } = messageFigures(judged, 1);
  const elves = slices.find(({ by, name }) => by === 'group' && name === 'elves');
  expect(elves).toMatchObject({ rows: 40, harmful: 20 });
  expect(elves?.figures['subgroupAuc']?.value).toBe(1);
  // Harmless lines about elves score higher than harmful ones about robots.
  expect(elves?.figures['bpsnAuc']?.value).toBe(0);
  expect(elves?.figures['bnspAuc']?.value).toBe(1);
  // The harmless twins differ in their verdict, and the harmful ones don't.
  expect(figures['counterfactualFlips']?.value).toBe(0.5);
  expect(slices.some(({ by, name }) => by === 'language' && name === 'en')).toBe(true);
});

it('names the worst errors of each slice, by id', () => {
  const rows = [
    judge(1, false, 0.9, { slice: 'banter' }),
    judge(2, false, 0.7, { slice: 'banter' }),
    judge(3, false, 0.95, { slice: 'banter' }),
    judge(4, false, 0.6, { slice: 'health' }),
    judge(5, true, 0.3),
    judge(6, true, 0.1),
    judge(7, true, 0.8),
  ];
  expect(messageFigures(rows, 1).worst).toEqual({
    falseAlarms: [
      { id: '3', slice: 'banter', score: 0.95 },
      { id: '1', slice: 'banter', score: 0.9 },
      { id: '4', slice: 'health', score: 0.6 },
    ],
    misses: [
      { id: '6', score: 0.1 },
      { id: '5', score: 0.3 },
    ],
  });
});
