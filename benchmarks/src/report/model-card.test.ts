import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readResults } from './results.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const card = readFileSync(`${root}models/text-base/card.md`, 'utf8');
const { bench, outOfFold, disturbance, openYardstick } = readResults(root);

/** The rows of the first table of a part that the bench measured. */
const readTable = (part: string): readonly (readonly string[])[] => {
  const found = new RegExp(`<!-- ${part} -->\n(.*?)\n<!-- end of ${part} -->`, 's').exec(card);
  const [table = ''] = (found?.[1] ?? '').split('\n\n');
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.slice(2, -2).split(' | '));
};

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
const auc = ({ value, low, high }: Interval): string =>
  `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;

/** Half of the last digit of `1.8%`, and a little more: a tie may be rounded either way. */
const ROUNDING = 0.051;

/** Compares the cells. Numbers of the result are shares, which the card rounds to a percentage. */
const expectRows = (
  rows: readonly (readonly string[])[],
  expected: readonly (readonly (string | number)[])[],
): void => {
  expect(rows).toHaveLength(expected.length);
  for (const [r, cells] of expected.entries()) {
    for (const [c, cell] of cells.entries()) {
      const shown = rows[r]?.[c] ?? '';
      if (typeof cell === 'string') expect(shown, cells.join(' ')).toBe(cell);
      else
        expect(Math.abs(Number.parseFloat(shown) - 100 * cell), cells.join(' ')).toBeLessThan(
          ROUNDING,
        );
    }
  }
};

describe('the model card has the figures of the committed results', () => {
  it('of the public sets', () => {
    const rows = readTable('measured').map(([set = '', count = '', , any = '', , worry = '']) => [
      ...[set, count, any === '–' ? worry : any],
    ]);
    const expected = (bench.quality ?? []).map(({ set, rows: count, auc: found }) => [
      ...[set, `${count}`, auc((found['any+profanity'] ?? found['self-harm']) as Interval)],
    ]);
    expectRows(rows, expected);
  });

  it('of ordinary talk', () => {
    const expected = (disturbance?.languages ?? []).map((one) => [
      ...[one.language, `${one.messages}`, one.disturbed, one.stopped],
      ...[one.shown.help ?? 0, one.shown.line ?? 0],
    ]);
    expect(expected.length).toBeGreaterThan(20);
    expectRows(readTable('ordinary'), expected);
  });

  it('of messages as young people write them', () => {
    const expected = (openYardstick?.groups ?? []).map((one) => [
      ...[one.name, `${one.lines}`, auc(one.auc), one.caught, one.stopped],
    ]);
    expect(expected.length).toBeGreaterThan(20);
    expectRows(readTable('yardstick'), expected);
  });

  it('of our own lines, out of fold', () => {
    const expected = (outOfFold?.groups ?? []).map((one) => [
      ...[one.name, `${one.lines}`, `${one.harmful}`, one.auc.toFixed(3)],
      `${one.low.toFixed(3)}–${one.high.toFixed(3)}`,
    ]);
    expect(expected.length).toBeGreaterThan(20);
    expectRows(readTable('pipeline'), expected);
  });
});
