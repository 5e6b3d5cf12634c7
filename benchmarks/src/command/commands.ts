import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownSuites } from '../own-suites/own-suites.ts';
import { READERS } from '../readers/readers.ts';
import type { ReportOptions } from '../report-page/create-report.ts';
import { formatFigure } from '../report-page/figure-names.ts';
import { writeReport } from '../report-page/write-report.ts';
import { compareResults } from '../results/compare-results.ts';
import { outcomeOf } from '../results/outcome.ts';
import { comparePaired, type PairedVerdict, toPairedVerdict } from '../results/paired-verdicts.ts';
import { readRunResult } from '../results/read-result.ts';
import type { RunResult } from '../results/run-result.ts';
import { textTable } from '../results/text-table.ts';
import { predictionsFile } from '../run/measure-system.ts';
import { PLANS } from '../run/plans.ts';
import { parseRunArguments } from '../run/run-arguments.ts';
import { runSuites } from '../run/run-suites.ts';
import { scoreCommand } from '../score/score-command.ts';
import { SYSTEMS, WITH_VALUE } from '../systems/find-system.ts';
import type { Command, CommandContext } from './command.ts';
import { UsageError } from './usage-error.ts';

const openSuites = ({ dist }: CommandContext) => ownSuites(new URL('suite-data', dist).pathname);

const HEADER = ['system', 'AUC', 'F1', 'recall', 'false alarms'];
const COLUMNS = ['auc', 'f1', 'recall', 'falseAlarms'];

const formatRun = (result: RunResult): string =>
  result.suites
    .map(({ name, title, rows, harmful }) => {
      const cells = result.cells.filter(({ suite }) => suite === name);
      const table = cells.map((cell) =>
        cell.status === 'done'
          ? [cell.system, ...COLUMNS.map((column) => formatFigure(column, cell.figures[column]))]
          : [cell.system, outcomeOf(cell)],
      );
      const reasons = cells.flatMap((cell) =>
        cell.status === 'done' ? [] : [`${cell.system} ${outcomeOf(cell)}: ${cell.reason}\n`],
      );
      const head = `${name}: ${title}. ${rows} rows, ${harmful} harmful`;
      return `${head}\n${textTable([HEADER, ...table])}\n${reasons.join('')}`;
    })
    .join('\n');

const list: Command = async (_, context) => {
  const suites = openSuites(context).map(({ name, title }) => [name, title]);
  const formats = READERS.map(({ name, title, source }) => [name, `${title}: ${source}`]);
  const systems = SYSTEMS.map(({ name, title }) => [name, title]);
  context.print(
    [
      `Plans: ${Object.keys(PLANS).join(', ')}`,
      textTable([['suite', ''], ...suites]),
      textTable([['format=FILE', ''], ...formats]),
      textTable([['system', ''], ...systems]),
      `Systems with a value: ${Object.keys(WITH_VALUE).join(':…, ')}:…`,
    ].join('\n\n'),
  );
  return 0;
};

const run: Command = async (rest, context) => {
  const parsed = parseRunArguments(rest);
  const args = { ...parsed, out: context.resolvePath(parsed.out) };
  const result = await runSuites(args, {
    suites: openSuites(context),
    processFile: new URL('run/system-process.js', context.dist),
    inPage: new URL('in-browser/in-page.js', context.dist),
    resolvePath: context.resolvePath,
    stream: context.stream,
  });
  context.print(formatRun(result));
  context.print(`Wrote ${join(parsed.out, 'result.json')} in ${result.seconds} s`);
  try {
    for (const name of await writeReport(result, args.out))
      context.print(`Wrote ${join(parsed.out, name)}`);
  } catch (error) {
    // The result is there, and the report can be written later.
    context.print(`No report: ${(error as Error).message}`);
  }
  return result.cells.some(({ status }) => status === 'failed') ? 1 : 0;
};

/** The verdicts on single rows beside a result; `undefined` if there are none. */
const readVerdicts = (
  path: string,
  suite: string,
  system: string,
): readonly PairedVerdict[] | undefined => {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const file = predictionsFile(folder, suite, system);
  if (!existsSync(file)) return undefined;
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => toPairedVerdict(JSON.parse(line)));
};

/** Leaves one system, under the name `both`, so that two of one result can be compared. */
const onlySystem = (result: RunResult, name: string): RunResult => {
  const cells = result.cells.filter(({ system }) => system === name);
  if (cells.length === 0) throw new Error(`The result has no system ${name}.`);
  return { ...result, cells: cells.map((cell) => ({ ...cell, system: 'both' })) };
};

const formatP = (p: number | undefined): string => {
  if (p === undefined) return '–';
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
};

const compare: Command = async (rest, context) => {
  const [first, second, ...more] = rest;
  const isOfOne = second === '--systems';
  const names = isOfOne ? (more[0]?.split(',') ?? []) : [];
  if (!first || !second || (isOfOne ? names.length !== 2 || more.length > 1 : more.length > 0))
    throw new UsageError(
      'Usage: nightlight-bench compare RESULT RESULT, or compare RESULT --systems NAME,NAME',
    );
  const paths = [first, isOfOne ? first : second].map(context.resolvePath) as [string, string];
  const results = paths.map((path, i) => {
    const result = readRunResult(path);
    return isOfOne ? onlySystem(result, names[i] as string) : result;
  }) as [RunResult, RunResult];
  const { differences, notes } = compareResults(...results, (suite, system) => {
    const [before, after] = paths.map((path, i) => readVerdicts(path, suite, names[i] ?? system));
    return before && after ? comparePaired(before, after) : undefined;
  });
  const rows = differences.map(({ suite, system, figure, before, after, p, isClear }) => [
    ...[suite, isOfOne ? names.join(' → ') : system, figure],
    ...[formatFigure(figure, before), formatFigure(figure, after)],
    ...[formatP(p), isClear ? 'clear' : ''],
  ]);
  if (rows.length > 0)
    context.print(textTable([['suite', 'system', 'figure', 'before', 'after', 'p', ''], ...rows]));
  for (const note of notes) context.print(note);
  return 0;
};

/** Texts of our own suites, by suite and id. Harmful conversations and rows of others have none. */
const readOwnTexts = async (context: CommandContext): Promise<ReportOptions['textOf']> => {
  const texts = new Map<string, string>();
  for (const suite of openSuites(context)) {
    if (suite.task !== 'messages') continue;
    for (const { id, text } of await suite.read()) texts.set(`${suite.name} ${id}`, text);
  }
  return (suite, id) => texts.get(`${suite} ${id}`);
};

const report: Command = async (rest, context) => {
  const texts = rest.includes('--texts');
  const [path, ...earlier] = rest.filter((word) => word !== '--texts').map(context.resolvePath);
  if (path === undefined || rest.some((word) => word.startsWith('--') && word !== '--texts'))
    throw new UsageError('Usage: nightlight-bench report RESULT [EARLIER RESULTS] [--texts]');
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const textOf = texts ? await readOwnTexts(context) : undefined;
  const written = await writeReport(readRunResult(path), folder, {
    earlier: earlier.map(readRunResult),
    ...(textOf ? { textOf } : {}),
  });
  for (const name of written) context.print(`Wrote ${join(folder, name)}`);
  return 0;
};

export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['list', list],
  ['run', run],
  ['compare', compare],
  ['report', report],
  ['score', scoreCommand],
]);
