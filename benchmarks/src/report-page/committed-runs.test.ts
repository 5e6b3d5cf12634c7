import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareResults } from '../results/compare-results.ts';
import { readRunResult } from '../results/read-result.ts';
import { PLANS } from '../run/plans.ts';
import { createReport } from './create-report.ts';
import { loadPlots } from './plots.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';

const RUNS = fileURLToPath(new URL('../../results/runs', import.meta.url));
const GUIDE = fileURLToPath(new URL('../../../docs/guide/benchmarks.md', import.meta.url));
const plots = await loadPlots();
/** The oldest first. */
const runs = readdirSync(RUNS)
  .map((name) => ({ name, result: readRunResult(join(RUNS, name)) }))
  .sort((a, b) => a.result.started.localeCompare(b.result.started));

describe.each(runs)('$name', ({ name, result }) => {
  it('the report’s numbers are those of the result', () => {
    const report = readFileSync(join(RUNS, name, 'report.md'), 'utf8');
    expect(report).toBe(toMarkdown(createReport(result, { plots })));
  });

  it('has a cell for each suite and system, and says how to get the same', () => {
    const cells = result.cells.map(({ suite, system }) => `${suite} ${system}`);
    const expected = result.systems.flatMap((system) =>
      result.suites.map((suite) => `${suite.name} ${system.name}`),
    );
    expect(cells.sort()).toEqual(expected.sort());
    expect(result.command).toContain(`--seed ${result.seed}`);
    expect(name).toMatch(new RegExp(`^${result.started.slice(0, 10)}-${result.plan}(-\\d+)?$`));
  });

  it('says that times are too high if the machine was busy, and only then', () => {
    const { load, cores } = result.machine;
    const report = toMarkdown(createReport(result, { plots }));
    expect(report.includes('The machine was busy')).toBe(load > cores);
  });

  it.runIf(result.plan === 'quick')('took at most 5 minutes on two cores, with six systems', () => {
    expect(result.machine.cores).toBe(2);
    expect(result.seconds).toBeLessThanOrEqual(300);
    const done = result.cells.filter(({ status }) => status === 'done');
    expect(new Set(done.map(({ system }) => system)).size).toBeGreaterThanOrEqual(6);
  });

  it.runIf(result.plan === 'full')('took every row of each suite, on two quiet cores', () => {
    expect(result.machine.cores).toBe(2);
    expect(result.machine.load).toBeLessThanOrEqual(2);
    for (const { rows, available } of result.suites) expect(rows).toBe(available);
  });

  it('contains no path of a machine and no text of a row', () => {
    const text = JSON.stringify(result);
    expect(text).not.toMatch(/"(\/home|\/root|\/Users|[A-Z]:\\\\)/);
    expect(text).not.toContain('"text"');
  });
});

describe.each(Object.keys(PLANS))('the plan %s', (plan) => {
  const own = runs.filter(({ result }) => result.plan === plan).map(({ result }) => result);
  const [before, newest] = [own.at(-2), own.at(-1)];

  it.runIf(newest && plan === 'full')('takes as long as the guide says', () => {
    const minutes = Math.round((newest?.seconds ?? 0) / 60);
    expect(readFileSync(GUIDE, 'utf8')).toContain(
      `\`full\` takes all, in about ${minutes} minutes on two cores`,
    );
  });

  it.runIf(newest && before)('its newest result can be compared with the one before', () => {
    if (!newest || !before) throw new Error('There is no result.');
    const { differences, notes } = compareResults(before, newest);
    for (const { name, sha256 } of newest.suites) {
      const isSame = before.suites.some((one) => one.name === name && one.sha256 === sha256);
      const compared = differences.filter(({ suite }) => suite === name);
      expect(
        compared.some(({ system }) => system === 'nightlight'),
        name,
      ).toBe(isSame);
      expect(isSame || notes.some((note) => note.startsWith(`${name}: `)), name).toBe(true);
    }
    const html = toHtml(createReport(newest, { plots, earlier: [before] }));
    expect(html).toContain('Versions over time');
  });
});

it('a plan has two results, so that a release can be compared with the one before', () => {
  const quick = runs.filter(({ result }) => result.plan === 'quick');
  expect(quick.length).toBeGreaterThanOrEqual(2);
});
