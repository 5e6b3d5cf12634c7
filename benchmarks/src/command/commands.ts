import { join } from 'node:path';
import { ownSuites } from '../own-suites/own-suites.ts';
import { READERS } from '../readers/readers.ts';
import { compareResults } from '../results/compare-results.ts';
import type { Figure } from '../results/figures.ts';
import { readRunResult } from '../results/read-result.ts';
import type { RunResult } from '../results/run-result.ts';
import { textTable } from '../results/text-table.ts';
import { PLANS } from '../run/plans.ts';
import { parseRunArguments } from '../run/run-arguments.ts';
import { runSuites } from '../run/run-suites.ts';
import { scoreCommand } from '../score/score-command.ts';
import { SYSTEMS, WITH_VALUE } from '../systems/find-system.ts';
import type { Command, CommandContext } from './command.ts';
import { UsageError } from './usage-error.ts';

const openSuites = ({ dist }: CommandContext) => ownSuites(new URL('suite-data', dist).pathname);

const percent = ({ value, low, high }: Figure): string =>
  `${(100 * value).toFixed(1)} (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`;

/** Two decimal places more than in the table of shares, because an AUC is close to 1. */
const fraction = ({ value, low, high }: Figure): string =>
  `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;

const formatFigure = (name: string, figure: Figure | undefined): string => {
  if (!figure) return '–';
  return ['recall', 'falseAlarms', 'disturbance'].includes(name)
    ? percent(figure)
    : fraction(figure);
};

const HEADER = ['system', 'AUC', 'F1', 'recall %', 'false alarms %'];
const COLUMNS = ['auc', 'f1', 'recall', 'falseAlarms'];

const formatRun = (result: RunResult): string =>
  result.suites
    .map(({ name, title, rows, harmful }) => {
      const cells = result.cells.filter(({ suite }) => suite === name);
      const table = cells.map((cell) =>
        cell.status === 'done'
          ? [cell.system, ...COLUMNS.map((column) => formatFigure(column, cell.figures[column]))]
          : [cell.system, `failed: ${cell.reason}`],
      );
      return `${name}: ${title}. ${rows} rows, ${harmful} harmful\n${textTable([HEADER, ...table])}\n`;
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
    resolvePath: context.resolvePath,
    stream: context.stream,
  });
  context.print(formatRun(result));
  context.print(`Wrote ${join(parsed.out, 'result.json')} in ${result.seconds} s`);
  return result.cells.some(({ status }) => status === 'failed') ? 1 : 0;
};

const compare: Command = async (rest, context) => {
  const [before, after, ...more] = rest;
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError('Usage: nightlight-bench compare RESULT RESULT');
  const { differences, notes } = compareResults(
    readRunResult(context.resolvePath(before)),
    readRunResult(context.resolvePath(after)),
  );
  const rows = differences.map(({ suite, system, figure, before, after, isClear }) => [
    ...[suite, system, figure],
    ...[formatFigure(figure, before), formatFigure(figure, after)],
    isClear ? 'clear' : '',
  ]);
  if (rows.length > 0)
    context.print(textTable([['suite', 'system', 'figure', 'before', 'after', ''], ...rows]));
  for (const note of notes) context.print(note);
  return 0;
};

export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['list', list],
  ['run', run],
  ['compare', compare],
  ['score', scoreCommand],
]);
