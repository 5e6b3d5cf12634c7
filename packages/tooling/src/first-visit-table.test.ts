import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readFirstVisits, withFirstVisit } from './first-visit-table.mjs';
import { withWeight } from './weight-table.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(join(root, 'docs/guide/numbers.md'), 'utf8');
const results = readFirstVisits(root);

it('the tables of first visit and weight have the numbers of the committed results', () => {
  expect(withFirstVisit(page, results)).toBe(page);
  expect(withWeight(page, results.weight)).toBe(page);
});

it('an installation takes at most 90 MiB', () => {
  expect(results.weight.after.installed.bytes).toBeLessThanOrEqual(90 * 1024 ** 2);
});

it('has a column for the slowed browser once it was measured', () => {
  const { median } = results.now.sites.after;
  const visits = { median: { ...median, atOnce: 4400, steps: 61, longestPause: 1800 } };
  const slowdown = { percent: 50, page: 2.04, worker: 1.96 };
  const slowed = { date: '2027-01-31', slowdown, sites: { after: visits } };
  const text = withFirstVisit(page, { ...results, slowed });
  expect(text).toContain('| | before | now | now, slowed |');
  expect(text).toMatch(
    /\| first message sent, from opening the page \| 46\.1 s \| .* \| 4\.4 s \|/,
  );
  expect(text).toContain('| longest time without a movement | – | – | 1.8 s |');
  expect(text).toContain('at most 50 % of a core. Fixed work then takes 2.0 times as long');
});

it('a page without a place for the table throws an error', () => {
  expect(() => withFirstVisit('nothing', results)).toThrow('no place for the first-visit table');
});

it.runIf(results.slowed)('a slowed browser answers within 5 s, and loads all within 40 s', () => {
  const { slowdown, link, sites } = results.slowed;
  expect(link.megabits).toBe(10);
  expect(Math.min(slowdown.page, slowdown.worker)).toBeGreaterThanOrEqual(1.5);
  const { atOnce, ready, isEarly, steps } = sites.after.median;
  expect(isEarly).toBe(true);
  expect(atOnce).toBeLessThanOrEqual(5_000);
  expect(ready).toBeLessThanOrEqual(40_000);
  expect(steps).toBeGreaterThan(10);
});
