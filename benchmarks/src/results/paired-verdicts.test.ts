import { expect, it } from 'vitest';
import { comparePaired, type PairedVerdict, toPairedVerdict } from './paired-verdicts.ts';

const create = (flags: string, scores?: readonly number[]): readonly PairedVerdict[] =>
  // Even rows are harmful.
  [...flags].map((flag, i) => ({
    ...{ id: String(i), harmful: i % 2 === 0, flagged: flag === '1' },
    ...(scores ? { score: scores[i] as number } : {}),
  }));

it('recall is compared on harmful rows, false alarms on the others', () => {
  // The second finds eight harmful rows that the first misses, and both flag the same innocent row.
  const first = create('0100000000000000');
  const second = create('1110101010101010');
  const { recall, falseAlarms, auc } = comparePaired(first, second);
  expect(recall).toBeCloseTo(2 / 2 ** 8, 12);
  expect(falseAlarms).toBe(1);
  expect(auc).toBeUndefined();
});

it('rows are paired by id, not by place', () => {
  const first = create('1001');
  const second = [...create('1001')].reverse();
  const { recall, falseAlarms } = comparePaired(first, second);
  expect([recall, falseAlarms]).toEqual([1, 1]);
});

it('a system that warns in more harmful conversations has the better recall', () => {
  const conversations = (alarm?: number) =>
    Array.from({ length: 20 }, (_, i) =>
      toPairedVerdict({
        ...{ id: String(i), harmful: i < 10 },
        ...(i < 10 && alarm !== undefined ? { alarm } : {}),
      }),
    );
  // A warning at the first turn counts too.
  const { recall, falseAlarms } = comparePaired(conversations(), conversations(0));
  expect(recall).toBeCloseTo(2 / 2 ** 10, 12);
  expect(falseAlarms).toBe(1);
});

it('AUCs are compared if both give scores', () => {
  const labels = Array.from({ length: 60 }, (_, i) => i % 2 === 0);
  const good = labels.map((harmful, i) => (harmful ? 0.6 : 0.3) + (i % 7) / 20);
  const bad = labels.map((_, i) => ((i * 37) % 60) / 60);
  const flags = '0'.repeat(60);
  expect(comparePaired(create(flags, bad), create(flags, good)).auc).toBeLessThan(0.01);
  expect(comparePaired(create(flags, good), create(flags, good)).auc).toBe(1);
  expect(comparePaired(create(flags), create(flags, good)).auc).toBeUndefined();
});
