import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRunResult } from '../results/read-result.ts';
import { createReport } from './create-report.ts';
import { loadPlots } from './plots.ts';
import { toMarkdown } from './to-markdown.ts';

const RUNS = fileURLToPath(new URL('../../results/runs', import.meta.url));
const plots = await loadPlots();

describe.each(readdirSync(RUNS).map((name) => ({ name })))('$name', ({ name }) => {
  const result = readRunResult(join(RUNS, name));

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
    expect(name).toContain(result.started.slice(0, 10));
  });

  it.runIf(result.plan === 'quick')('took at most 5 minutes on two cores, with six systems', () => {
    expect(result.machine.cores).toBe(2);
    expect(result.seconds).toBeLessThanOrEqual(300);
    const done = result.cells.filter(({ status }) => status === 'done');
    expect(new Set(done.map(({ system }) => system)).size).toBeGreaterThanOrEqual(6);
  });

  it('contains no path of a machine and no text of a row', () => {
    const text = JSON.stringify(result);
    expect(text).not.toMatch(/"(\/home|\/root|\/Users|[A-Z]:\\\\)/);
    expect(text).not.toContain('"text"');
  });
});
