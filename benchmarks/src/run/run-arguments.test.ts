import { expect, it } from 'vitest';
import { SYSTEMS } from '../systems/find-system.ts';
import { parseDisguise } from './disguised-suite.ts';
import { PLANS } from './plans.ts';
import { parseRunArguments } from './run-arguments.ts';

it('a plan brings its suites, systems and rows', () => {
  expect(parseRunArguments(['quick'])).toEqual({
    ...PLANS.quick,
    ...{ name: 'quick', seed: 1, out: 'nightlight-bench-quick', resume: false },
  });
  expect(PLANS.quick.systems.length).toBeGreaterThanOrEqual(6);
});

it('the full plan measures every filter for messages, and how they bear disguises', () => {
  const { suites, systems, rows } = PLANS.full;
  const filters = SYSTEMS.filter(({ judges = ['messages'] }) => judges.includes('messages'));
  expect([...systems].sort()).toEqual(filters.map(({ name }) => name).sort());
  expect(rows).toBeUndefined();
  const disguised = suites.flatMap((spec) => parseDisguise(spec) ?? []);
  expect(disguised.length).toBeGreaterThanOrEqual(2);
  // The curve begins with the plain suite.
  for (const { of } of disguised) expect(suites).toContain(of);
});

it('options override the plan', () => {
  const args = parseRunArguments(['quick', '--systems', 'a, b', '--rows', '7', '--seed', '3']);
  expect(args).toMatchObject({ systems: ['a', 'b'], rows: 7, seed: 3, suites: PLANS.quick.suites });
});

it('works without a plan, with all rows', () => {
  const args = parseRunArguments(['--suites', 'blunt', '--systems', './mine.mjs', '--out', 'x']);
  expect(args).toMatchObject({ name: 'custom', suites: ['blunt'], systems: ['./mine.mjs'] });
  expect(args.rows).toBeUndefined();
  expect(args.browsers).toEqual([]);
});

it.each([
  [
    ['quick', '--browsers', 'chromium,firefox'],
    ['chromium', 'firefox'],
  ],
  [['quick', '--browsers', 'none'], []],
  [['quick'], ['chromium']],
])('%j measures costs in %j', (argv, browsers) => {
  expect(parseRunArguments(argv).browsers).toEqual(browsers);
});

it.each([
  [['slow'], 'Unknown plan: slow. Known: quick, full'],
  [['quick', 'full'], 'Unknown plan: quick full'],
  [[], 'Name a plan, or suites and systems.'],
  [['quick', '--rows', '0'], '--rows takes a whole number from 1'],
  [['quick', '--seed', 'x'], '--seed takes a whole number from 1'],
  [['quick', '--browsers', 'lynx'], 'lynx is not one of chromium, firefox, webkit, none'],
  [['quick', '--nope'], "Unknown option '--nope'"],
])('%j is answered with what to do', (argv, message) => {
  expect(() => parseRunArguments(argv)).toThrow(message);
});
