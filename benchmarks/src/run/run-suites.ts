import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createMeasuringBrowser } from '../in-browser/measure-in-browser.ts';
import { RESULT_FORMAT, type RunResult } from '../results/run-result.ts';
import { findSystems, resolveSpec } from '../systems/find-system.ts';
import { checkNames } from './check-names.ts';
import { findSuite } from './find-suite.ts';
import { loadSuite } from './loaded-suite.ts';
import { describeMachine, listVersions } from './machine.ts';
import {
  BROWSER_SECONDS,
  expectSeconds,
  isJudged,
  leftOutCells,
  type MeasuredSystem,
  measureSystem,
} from './measure-system.ts';
import { createRunProgress, formatTime } from './progress.ts';
import type { RunArguments } from './run-arguments.ts';
import type { Suite } from './suite.ts';

export interface RunSuitesOptions {
  /** The suites that have a name. */
  readonly suites: readonly Suite[];
  /** The built system-process.ts. */
  readonly processFile: URL;
  /** The built in-page.ts. */
  readonly inPage: URL;
  /** Makes a path on the command line absolute. */
  readonly resolvePath: (path: string) => string;
  /** Where progress is written. */
  readonly stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
}

const toCommand = ({ name, suites, systems, rows, timed, browsers, seed }: RunArguments): string =>
  [
    `nightlight-bench run ${name === 'custom' ? '' : name}`.trim(),
    `--suites ${suites.join(',')} --systems ${systems.join(',')}`,
    ...(rows ? [`--rows ${rows}`] : []),
    `--timed ${timed} --browsers ${browsers.join(',') || 'none'} --seed ${seed}`,
  ].join(' ');

/** The seconds of the runs that this one continues. */
const earlierSeconds = (file: string, resume: boolean): number =>
  resume && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).seconds : 0;

const describeOutcome = ({ record, cells }: MeasuredSystem): string => {
  const failed = cells.flatMap((cell) => (cell.status === 'failed' ? [cell.reason] : []));
  return failed.length === 0 ? `${record.name}: done` : `${record.name}: failed: ${failed[0]}`;
};

/**
 * Runs all systems over all suites and writes `result.json` into the folder, with the verdicts on
 * single rows beside it.
 */
export const runSuites = async (
  args: RunArguments,
  { suites: known, processFile, inPage, resolvePath, stream }: RunSuitesOptions,
): Promise<RunResult> => {
  const started = new Date();
  const machine = describeMachine();
  const found = await Promise.all(args.suites.map((spec) => findSuite(spec, known, resolvePath)));
  checkNames('suites', found, args.suites);
  const specs = args.systems.map((spec) => resolveSpec(spec, resolvePath));
  const systems = await findSystems(specs);
  checkNames('systems', systems, args.systems);
  const suites = await Promise.all(found.map((suite) => loadSuite(suite, args.rows, args.seed)));
  if (!args.resume)
    for (const part of ['predictions', 'costs', 'result.json'])
      await rm(join(args.out, part), { recursive: true, force: true });
  await mkdir(args.out, { recursive: true });
  const file = join(args.out, 'result.json');
  const browsers = args.browsers.map((name) => createMeasuringBrowser(name, inPage));
  const expected = systems
    .flatMap((system) =>
      suites
        .filter((suite) => isJudged(system, suite))
        .map((suite) => expectSeconds(system, suite)),
    )
    .reduce((sum, seconds) => sum + seconds, systems.length * browsers.length * BROWSER_SECONDS);
  const progress = createRunProgress(expected, stream);
  progress.log(
    `${systems.length} systems on ${suites.length} suites: about ${formatTime(expected)} on a quiet machine`,
  );
  const measured: MeasuredSystem[] = [];
  const before = earlierSeconds(file, args.resume);
  const summarise = (): RunResult => ({
    format: RESULT_FORMAT,
    plan: args.name,
    started: started.toISOString(),
    seconds: before + Math.round((Date.now() - started.getTime()) / 1000),
    command: toCommand(args),
    seed: args.seed,
    machine,
    versions: listVersions(),
    suites: suites.map(({ record }) => record),
    systems: measured.map(({ record }) => record),
    cells: measured.flatMap(({ cells }) => cells),
  });
  for (const [i, system] of systems.entries()) {
    const own = suites.filter((suite) => isJudged(system, suite));
    const one = await measureSystem(specs[i] as string, system, own, {
      ...{ folder: args.out, processFile, resume: args.resume },
      ...{ seed: args.seed, timed: args.timed, browsers },
      onStart: progress.start,
      onDone: progress.done,
    });
    measured.push({ ...one, cells: [...one.cells, ...leftOutCells(system, suites)] });
    progress.log(describeOutcome(one));
    // After each system, so that a run that is stopped leaves a result.
    writeFileSync(file, `${JSON.stringify(summarise(), null, 2)}\n`);
  }
  return summarise();
};
