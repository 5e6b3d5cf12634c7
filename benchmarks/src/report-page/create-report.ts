import { outcomeOf } from '../results/outcome.ts';
import type { Cell, RunResult, SuiteRecord } from '../results/run-result.ts';
import { cellsOf, type Done, type DoneMessages, isDone, isDoneMessages, toId } from './cells.ts';
import { costSections } from './cost-sections.ts';
import type { Block, ReportDocument, Section } from './document.ts';
import { failureSection, failureTables, type TextOf } from './failure-sections.ts';
import { FIGURE_NAMES, formatFigure } from './figure-names.ts';
import type { Interval, Plots, Series } from './plots.ts';
import { sliceLinks, sliceSections, sliceTables } from './slice-sections.ts';
import { turnTables } from './turn-tables.ts';

export interface ReportOptions {
  readonly plots: Plots;
  /** Earlier results, in any order. */
  readonly earlier?: readonly RunResult[];
  /** The text of a row of our own suites. Without it, only ids are shown. */
  readonly textOf?: TextOf;
}

/** The figures that at least one system has. */
const listFigures = (cells: readonly Done[]): readonly string[] =>
  Object.keys(FIGURE_NAMES).filter((key) => cells.some(({ figures }) => figures[key]));

const suiteTable = (suite: SuiteRecord, cells: readonly Cell[]): Block => {
  const keys = listFigures(cells.filter(isDone));
  return {
    type: 'table',
    caption: `${suite.name}: figures with 95 % intervals`,
    header: ['system', ...keys.map((key) => FIGURE_NAMES[key]?.name ?? key)],
    rows: cells.map((cell) =>
      isDone(cell)
        ? [cell.system, ...keys.map((key) => formatFigure(key, cell.figures[key]))]
        : [cell.system, `${outcomeOf(cell)}: ${cell.reason}`, ...keys.slice(1).map(() => '')],
    ),
  };
};

const rocPlot = (suite: SuiteRecord, cells: readonly DoneMessages[], plots: Plots): Block[] => {
  const series: readonly Series[] = cells.flatMap(({ system, curves }) =>
    curves
      ? {
          name: system,
          points: [
            { x: 0, y: 0 },
            ...curves.roc.map(({ falseAlarms, recall }) => ({ x: falseAlarms, y: recall })),
          ],
        }
      : [],
  );
  if (series.length === 0) return [];
  const aucs = cells.flatMap(({ system, figures: { auc } }) =>
    auc ? [`${system} ${auc.value.toFixed(3)}`] : [],
  );
  const alt = `ROC curves of ${suite.name}. Area under the curve: ${aucs.join(', ')}.`;
  const axes = { title: `ROC, ${suite.name}`, alt, x: 'false alarms', y: 'recall' };
  return [{ type: 'plot', alt, html: plots.lines(series, axes, { diagonal: true }) }];
};

const reliabilityPlot = (
  suite: SuiteRecord,
  cells: readonly DoneMessages[],
  plots: Plots,
): Block[] => {
  const series: readonly Series[] = cells.flatMap(({ system, curves }) =>
    curves && curves.reliability.length > 0
      ? {
          name: system,
          points: curves.reliability.map(({ meanScore, positives }) => ({
            ...{ x: meanScore, y: positives },
          })),
        }
      : [],
  );
  if (series.length === 0) return [];
  const errors = cells.flatMap(({ system, figures: { calibrationError } }) =>
    calibrationError ? [`${system} ${calibrationError.value.toFixed(3)}`] : [],
  );
  const alt = `Reliability of the scores on ${suite.name}. Mean distance from the diagonal: ${errors.join(', ')}.`;
  const axes = { title: `Reliability, ${suite.name}`, alt, x: 'mean score', y: 'share harmful' };
  return [{ type: 'plot', alt, html: plots.lines(series, axes, { diagonal: true }) }];
};

const intervalPlot = (
  suite: SuiteRecord,
  cells: readonly Done[],
  key: 'recall' | 'falseAlarms',
  plots: Plots,
): Block[] => {
  const rows: readonly Interval[] = cells.flatMap(({ system, figures }) => {
    const figure = figures[key];
    return figure ? [{ name: system, ...figure }] : [];
  });
  if (rows.length === 0) return [];
  const { name = key } = FIGURE_NAMES[key] ?? {};
  const values = rows.map((row) => `${row.name} ${formatFigure(key, row)}`);
  const alt = `Share of ${name} on ${suite.name}: ${values.join(', ')}.`;
  const axes = { title: `${name}, ${suite.name}`, alt, x: name, domainX: [0, 1] as const };
  return [{ type: 'plot', alt, html: plots.intervals(rows, axes) }];
};

const suiteSection = (suite: SuiteRecord, result: RunResult, plots: Plots): Section => {
  const cells = cellsOf(result, suite.name);
  const done = cells.filter(isDone);
  const messages = done.filter(isDoneMessages);
  const { title, version, rows, harmful, available, positive, licence, caution } = suite;
  const text = `${title}. Version ${version}, ${licence}. ${rows} of ${available} rows, ${harmful} of them harmful: ${positive}.`;
  return {
    ...{ id: toId('suite', suite.name), title: suite.name, level: 2, kind: 'suite' },
    blocks: [
      { type: 'text', text },
      ...(caution ? [{ type: 'text', text: `Caution: ${caution}` } as const] : []),
      suiteTable(suite, cells),
      ...turnTables(suite, done),
      ...sliceLinks(result, suite.name),
      ...rocPlot(suite, messages, plots),
      ...reliabilityPlot(suite, messages, plots),
      ...intervalPlot(suite, done, 'recall', plots),
      ...intervalPlot(suite, done, 'falseAlarms', plots),
    ],
  };
};

const systemSection = (
  system: RunResult['systems'][number],
  result: RunResult,
  textOf: TextOf | undefined,
): Section => {
  const cells = result.cells.filter((cell) => cell.system === system.name).filter(isDone);
  const details = Object.entries(system.details).map(([name, value]) => `${name}: ${value}`);
  const text = [`${system.title}. Version ${system.version}.`, ...details].join(' ');
  return {
    ...{
      id: toId('system', system.name),
      title: `System: ${system.name}`,
      level: 2,
      kind: 'system',
    },
    blocks: [
      { type: 'text', text },
      ...cells.flatMap((cell) => [...sliceTables(cell), ...failureTables(cell, textOf)]),
    ],
  };
};

/** Recall and false alarms against the share of words that are disguised. */
const robustnessSection = (result: RunResult, plots: Plots): Section[] => {
  const disguised = result.suites.flatMap(({ name, disguise }) =>
    disguise ? [{ suite: name, ...disguise }] : [],
  );
  const kinds = [...new Set(disguised.map(({ of, name }) => `${of} ${name}`))];
  const readValue = (suite: string, system: string, key: string): number | undefined => {
    const cell = result.cells.find((one) => one.suite === suite && one.system === system);
    return cell && isDone(cell) ? cell.figures[key]?.value : undefined;
  };
  const blocks = kinds.flatMap((kind) => {
    const own = disguised
      .filter(({ of, name }) => `${of} ${name}` === kind)
      .sort((a, b) => a.share - b.share);
    const { of = '', name = '' } = own[0] ?? {};
    const steps = [{ suite: of, share: 0 }, ...own];
    return (['recall', 'falseAlarms'] as const).flatMap((key) => {
      const series = result.systems.map(({ name: system }) => ({
        name: system,
        points: steps.flatMap(({ suite, share }) => {
          const y = readValue(suite, system, key);
          return y === undefined ? [] : [{ x: share, y }];
        }),
      }));
      const drawn = series.filter(({ points }) => points.length > 1);
      if (drawn.length === 0) return [];
      const label = FIGURE_NAMES[key]?.name ?? key;
      const values = drawn.map(
        ({ name: system, points }) =>
          `${system} ${points.map(({ x, y }) => `${(100 * y).toFixed(1)} % at ${100 * x} %`).join(', ')}`,
      );
      const alt = `${label} on ${of} by the share of words in ${name}: ${values.join('; ')}.`;
      const axes = { title: `${of}: ${label} with ${name}`, alt, x: 'share of words', y: label };
      return [{ type: 'plot', alt, html: plots.lines(drawn, axes) } as const];
    });
  });
  return blocks.length > 0
    ? [{ id: 'robustness', title: 'Robustness against disguises', level: 2, blocks }]
    : [];
};

const HISTORY_FIGURES = ['auc', 'recall', 'falseAlarms', 'fLatency'];

/** The same rows, measured at several times. */
const historySection = (results: readonly RunResult[]): Section[] => {
  const sorted = [...results].sort((a, b) => a.started.localeCompare(b.started));
  const rows = sorted.flatMap((result) =>
    result.cells.filter(isDone).map((cell) => {
      const suite = result.suites.find(({ name }) => name === cell.suite);
      const system = result.systems.find(({ name }) => name === cell.system);
      const model = system?.details['model'] ?? system?.version ?? '';
      return { key: `${cell.suite} ${cell.system}`, cell, result, suite, model };
    }),
  );
  const repeated = [...new Set(rows.map(({ key }) => key))].filter(
    (key) => rows.filter((row) => row.key === key).length > 1,
  );
  if (repeated.length === 0) return [];
  return [
    {
      ...{ id: 'history', title: 'Versions over time', level: 2 },
      blocks: repeated.map((key) => {
        const own = rows.filter((row) => row.key === key);
        return {
          type: 'table',
          caption: key,
          header: [
            ...['date', 'version', 'rows'],
            ...HISTORY_FIGURES.map((figure) => FIGURE_NAMES[figure]?.name ?? figure),
          ],
          rows: own.map(({ cell, result, suite, model }) => [
            ...[
              result.started.slice(0, 10),
              model,
              `${suite?.rows} (${suite?.sha256.slice(0, 8)})`,
            ],
            ...HISTORY_FIGURES.map((figure) => formatFigure(figure, cell.figures[figure])),
          ]),
        };
      }),
    },
  ];
};

const summaryTable = (result: RunResult): Block => ({
  type: 'table',
  caption: 'Recall and false alarms at the threshold that each system comes with',
  header: ['system', ...result.suites.flatMap(({ name }) => [`${name}: recall`, 'false alarms'])],
  rows: result.systems.map(({ name }) => [
    name,
    ...result.suites.flatMap((suite) => {
      const cell = result.cells.find((one) => one.system === name && one.suite === suite.name);
      if (!cell) return ['–', '–'];
      return isDone(cell)
        ? ['recall', 'falseAlarms'].map((key) => formatFigure(key, cell.figures[key]))
        : [outcomeOf(cell), ''];
    }),
  ]),
});

/** Makes a report from the result of a run. */
export const createReport = (
  result: RunResult,
  { plots, earlier = [], textOf }: ReportOptions,
): ReportDocument => {
  const { machine, started, seconds, command, seed, versions } = result;
  return {
    title: `Filters compared: ${result.plan}, ${started.slice(0, 10)}`,
    facts: [
      ['Command', command],
      ['Time', `${seconds} s`],
      [
        'Machine',
        `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.os}`,
      ],
      ['Node', machine.node],
      ['Load when it began', String(machine.load)],
      ...Object.entries(versions),
      ['Seed', String(seed)],
      ...result.suites.map(
        ({ name, version, sha256 }) =>
          [`Rows of ${name}`, `version ${version}, SHA-256 ${sha256}`] as const,
      ),
    ],
    sections: [
      {
        ...{ id: 'summary', title: 'Summary', level: 2 },
        blocks: [
          summaryTable(result),
          {
            type: 'text',
            text: 'Intervals contain 95 % of the samples (Wilson for shares, bootstrap for the rest). A system that only says yes or no has no AUC and no curve.',
          },
        ],
      },
      failureSection(result),
      ...result.suites.map((suite) => suiteSection(suite, result, plots)),
      ...robustnessSection(result, plots),
      ...costSections(result, plots),
      ...historySection([...earlier, result]),
      ...result.systems.map((system) => systemSection(system, result, textOf)),
      ...result.suites.flatMap(({ name }) => sliceSections(result, name)),
    ],
  };
};
