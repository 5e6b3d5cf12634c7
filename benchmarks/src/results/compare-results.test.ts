import { expect, it } from 'vitest';
import { compareResults } from './compare-results.ts';
import type { Cell, RunResult } from './run-result.ts';

const createResult = (cells: readonly Cell[], sha256 = 'a'): RunResult => ({
  ...{ format: 1, plan: 'quick', started: '2026-11-30T00:00:00.000Z', seconds: 1 },
  ...{ command: 'nightlight-bench run quick', seed: 1, versions: {}, systems: [], cells },
  machine: { cpu: 'x', cores: 2, memoryGiB: 8, os: 'Linux', node: '20.20.2', load: 0.3 },
  suites: [
    {
      ...{ name: 'blunt', version: '1', title: 'Blunt', licence: 'CC BY 4.0', task: 'messages' },
      ...{ positive: 'harm', rows: 10, harmful: 5, available: 10, sha256 },
    },
  ],
});

const done = (system: string, value: number, low: number, high: number): Cell => ({
  ...{ suite: 'blunt', system, status: 'done', task: 'messages', slices: [] },
  worst: { falseAlarms: [], misses: [] },
  figures: { recall: { value, low, high } },
});
const failed = (system: string): Cell => ({
  ...{ suite: 'blunt', system, status: 'failed', reason: 'not installed' },
});

it('a difference is clear if the intervals are apart', () => {
  const { differences } = compareResults(
    createResult([done('a', 0.2, 0.1, 0.3), done('b', 0.2, 0.1, 0.3)]),
    createResult([done('a', 0.5, 0.4, 0.6), done('b', 0.3, 0.2, 0.4)]),
  );
  expect(differences.map(({ system, isClear }) => [system, isClear])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

it('figures of different rows are not compared', () => {
  const cells = [done('a', 0.2, 0.1, 0.3)];
  expect(compareResults(createResult(cells), createResult(cells, 'b'))).toEqual({
    differences: [],
    notes: ['blunt: the rows differ, so no figure is compared'],
  });
});

it('a system that failed or is new is named, with the reason', () => {
  const { differences, notes } = compareResults(
    createResult([done('a', 0.2, 0.1, 0.3), failed('b')]),
    createResult([failed('a'), done('b', 0.2, 0.1, 0.3), done('c', 0.2, 0.1, 0.3)]),
  );
  expect(differences).toEqual([]);
  expect(notes).toEqual([
    'blunt, a: failed: not installed',
    'blunt, b: failed before: not installed',
    'blunt, c: only in the second result',
  ]);
});

it('a suite that a system leaves out is named, with the reason', () => {
  const reason = 'It reads messages only.';
  const leftOut: Cell = { suite: 'blunt', system: 'a', status: 'left-out', reason };
  const before = createResult([done('a', 0.2, 0.1, 0.3)]);
  const { differences, notes } = compareResults(before, createResult([leftOut]));
  expect(differences).toEqual([]);
  expect(notes).toEqual([`blunt, a: left out: ${reason}`]);
});

it('with the verdicts on single rows, a paired test decides', () => {
  const { differences } = compareResults(
    createResult([done('a', 0.2, 0.1, 0.3), done('b', 0.2, 0.1, 0.3)]),
    createResult([done('a', 0.25, 0.2, 0.3), done('b', 0.5, 0.4, 0.6)]),
    (suite, system) => (suite === 'blunt' && system === 'a' ? { recall: 0.001 } : { recall: 0.2 }),
  );
  expect(differences.map(({ p, isClear }) => [p, isClear])).toEqual([
    [0.001, true],
    [0.2, false],
  ]);
});
