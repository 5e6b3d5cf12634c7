import { expect, it } from 'vitest';
import { fitHead, judge } from '../src/head.js';

/** Vectors of length 1. The first number of a harmful one is larger. */
const createExamples = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const label = i % 3 === 0;
    const angle = (label ? 0.3 : 1.2) + 0.25 * Math.sin(i);
    return { vector: [Math.cos(angle), Math.sin(angle)], label };
  });

it('a head tells vectors apart that it has not seen', () => {
  const head = fitHead(createExamples(60));
  expect(head.measured).toMatchObject({ harmful: 20, harmless: 40, auc: 1, falseAlarms: 0 });
  expect(judge(head, [Math.cos(0.31), Math.sin(0.31)]).severity).toBe('medium');
  expect(judge(head, [Math.cos(1.3), Math.sin(1.3)]).severity).toBe('none');
});

it('labels at random are measured as chance, and hardly raise false alarms', () => {
  const examples = createExamples(200).map(({ vector }, i) => ({
    vector,
    label: (i * 7919) % 10 < 4,
  }));
  const { auc, falseAlarms } = fitHead(examples).measured;
  expect(auc).toBeGreaterThan(0.25);
  expect(auc).toBeLessThan(0.75);
  expect(falseAlarms).toBeLessThanOrEqual(0.02);
});

it('too few labels are refused', () => {
  expect(() => fitHead(createExamples(12))).toThrow('Label at least 10 harmful');
});
