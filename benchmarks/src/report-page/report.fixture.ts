import type { Figure } from '../results/figures.ts';
import type { Cell, RunResult } from '../results/run-result.ts';

const figure = (value: number): Figure => ({ value, low: value - 0.05, high: value + 0.05 });

const done = (system: string, recall: number): Cell => ({
  ...{ suite: 'greetings', system, status: 'done', task: 'messages' },
  figures: {
    auc: figure(0.9),
    recall: figure(recall),
    falseAlarms: figure(0.1),
    calibrationError: figure(0.08),
  },
  slices: [
    { by: 'slice', name: '<banter>', rows: 20, harmful: 0, figures: { falseAlarms: figure(0.2) } },
    { by: 'group', name: 'elves', rows: 9, harmful: 4, figures: { bpsnAuc: figure(0.7) } },
  ],
  worst: {
    falseAlarms: [{ id: 'row-7', slice: '<banter>', score: 0.93 }],
    misses: [{ id: 'row-9', score: 0.02 }],
  },
  curves: {
    roc: [
      { threshold: 0.9, recall: 0.4, falseAlarms: 0 },
      { threshold: 0.5, recall: 0.8, falseAlarms: 0.2 },
      { threshold: 0.1, recall: 1, falseAlarms: 1 },
    ],
    reliability: [
      { rows: 50, meanScore: 0.1, positives: 0.15 },
      { rows: 50, meanScore: 0.9, positives: 0.8 },
    ],
  },
});

const system = (name: string, version: string) => ({
  ...{ name, title: `The ${name}`, version, answers: 'score' as const, details: {} },
  browserCosts: [
    {
      ...{ browser: 'Chromium 150', status: 'done' as const, coldLoadMs: 400, warmLoadMs: 120 },
      transfer: { bytes: 2_500_000, gzip: 1_200_000 },
      ...{ latencyMs: { p50: 1, p95: 2, p99: 3 }, timed: 50, memoryMiB: 77 },
    },
  ],
  cost: { loadMs: 50, latencyMs: { p50: 1, p95: 2, p99: 3 }, timed: 50, cpuSecondsPer1000: 1.5 },
});

/** A result with two systems that ran and one that failed. */
export const createResult = (recall = 0.8, started = '2026-11-30T10:00:00.000Z'): RunResult => ({
  ...{ format: 1, plan: 'quick', started, seconds: 12, seed: 1, versions: { sdk: '0.1.0' } },
  command: 'nightlight-bench run quick',
  machine: { cpu: 'CPU', cores: 2, memoryGiB: 8, os: 'Linux', node: '20.20.2', load: 0.3 },
  suites: [
    {
      ...{ name: 'greetings', version: '1', title: 'Greetings', licence: 'CC0', task: 'messages' },
      ...{ positive: 'boo', rows: 100, harmful: 40, available: 200, sha256: 'abcdef0123456789' },
      caution: 'Made up.',
    },
  ],
  systems: [system('first', '1.0.0'), system('second', '2.0.0'), system('third', 'unknown')],
  cells: [
    done('first', recall),
    done('second', 0.5),
    { suite: 'greetings', system: 'third', status: 'failed', reason: 'not <installed>' },
  ],
});

/** The same with a suite of conversations. Only the first system warns. */
export const createTalkResult = (): RunResult => {
  const { suites, cells, ...result } = createResult();
  const step = (turns: number, harmful: number, innocent: number) => ({
    ...{ turns, harmful: figure(harmful), innocent: figure(innocent) },
  });
  const talk = (name: string, isWarning: boolean): Cell => ({
    ...{ suite: 'talks', system: name, status: 'done', task: 'conversations' },
    figures: { recall: figure(isWarning ? 0.6 : 0), falseAlarms: figure(isWarning ? 0.2 : 0) },
    byTurn: isWarning ? [step(1, 0, 0.1), step(5, 0.3, 0.1), step(12, 0.6, 0.2)] : [],
    slices: [
      {
        ...{ by: 'language', name: 'fr', rows: 30, harmful: 10 },
        figures: { recall: figure(isWarning ? 0.7 : 0), falseAlarms: figure(0.25) },
      },
    ],
    worst: isWarning
      ? {
          falseAlarms: [{ id: 'talk-4', slice: 'fr', alarm: 0 }],
          misses: [{ id: 'talk-9', slice: 'fr' }],
        }
      : { falseAlarms: [], misses: [] },
  });
  const suite = {
    ...{ name: 'talks', version: '1', title: 'Talks', licence: 'CC0', positive: 'boo' },
    ...{ task: 'conversations' as const, rows: 40, harmful: 15, available: 40, sha256: 'ab' },
  };
  return {
    ...{ ...result, suites: [...suites, suite] },
    cells: [...cells, talk('first', true), talk('second', false)],
  };
};
