import type { BrowserCost, Latency, RunResult } from '../results/run-result.ts';
import type { Block, Section } from './document.ts';
import type { Interval, Plots } from './plots.ts';

const number = (value: number | undefined, digits = 1): string => value?.toFixed(digits) ?? '–';

const quantiles = ({ p50, p95, p99 }: Latency): readonly string[] =>
  [p50, p95, p99].map((ms) => number(ms, 2));

const latencyPlot = (
  where: string,
  timed: readonly { readonly name: string; readonly latencyMs: Latency }[],
  plots: Plots,
): readonly Block[] => {
  if (timed.length === 0) return [];
  const rows: readonly Interval[] = timed.map(({ name, latencyMs: { p50, p95 } }) => ({
    ...{ name, value: p50, low: p50, high: p95 },
  }));
  const values = rows.map(
    (row) => `${row.name} ${number(row.value, 2)} to ${number(row.high, 2)} ms`,
  );
  const alt = `Time of one message ${where}, median to 95th percentile: ${values.join(', ')}.`;
  const title = `Time of one message ${where}: median to 95th percentile`;
  return [{ type: 'plot', alt, html: plots.intervals(rows, { title, alt, x: 'ms' }) }];
};

/** Said before the times of a busy machine. */
const busyText = ({ machine }: RunResult): readonly Block[] =>
  machine.load > machine.cores
    ? [
        {
          type: 'text',
          text: `The machine was busy (load ${machine.load} on ${machine.cores} cores): these times are too high, and are no measure of the systems.`,
        },
      ]
    : [];

const FEWEST_FOR_P99 = 100;

/** Said below the times of few messages. */
const fewText = (timed: readonly { readonly timed: number }[]): readonly Block[] =>
  timed.some((one) => one.timed < FEWEST_FOR_P99)
    ? [
        {
          type: 'text',
          text: `Of fewer than ${FEWEST_FOR_P99} messages, p99 is the longest time.`,
        },
      ]
    : [];

const nodeSection = (result: RunResult, plots: Plots): Section => {
  const timed = result.systems.flatMap(({ name, cost }) => (cost ? [{ name, ...cost }] : []));
  return {
    ...{ id: 'cost', title: 'Cost in Node', level: 2 },
    blocks: [
      ...busyText(result),
      {
        type: 'table',
        caption: 'Each system in a process of its own, one message after the other',
        header: [
          ...['system', 'load ms', 'load again ms', 'p50 ms', 'p95 ms', 'p99 ms'],
          ...['longest block ms', 'CPU s for 1,000', 'peak MiB', 'messages timed'],
        ],
        rows: timed.map((one) => [
          ...[one.name, number(one.loadMs, 0), number(one.warmLoadMs, 0)],
          ...quantiles(one.latencyMs),
          ...[number(one.longestBlockMs), number(one.cpuSecondsPer1000, 2)],
          ...[number(one.peakMiB, 0), String(one.timed)],
        ]),
      },
      ...fewText(timed),
      ...latencyPlot('in Node', timed, plots),
    ],
  };
};

const HEADER = [
  ...['system', 'first visit ms', 'second visit ms', 'transfer MB', 'with gzip MB'],
  ...['p50 ms', 'p95 ms', 'p99 ms', 'blocked while loading ms', 'while judging ms'],
  ...['longest task ms', 'CPU s for 1,000', 'memory MiB', 'messages timed'],
];

const megabytes = (bytes: number): string => number(bytes / 1e6, 2);

const toRow = (name: string, cost: BrowserCost): readonly string[] =>
  cost.status === 'failed'
    ? [name, `not measured: ${cost.reason}`, ...HEADER.slice(2).map(() => '')]
    : [
        ...[name, number(cost.coldLoadMs, 0), number(cost.warmLoadMs, 0)],
        ...[megabytes(cost.transfer.bytes), megabytes(cost.transfer.gzip)],
        ...quantiles(cost.latencyMs),
        ...[number(cost.blocking?.loadMs, 0), number(cost.blocking?.judgeMs, 0)],
        ...[number(cost.blocking?.longestMs, 0), number(cost.cpuSecondsPer1000, 2)],
        ...[number(cost.memoryMiB, 0), String(cost.timed)],
      ];

const browserSection = (browser: string, result: RunResult, plots: Plots): Section => {
  const costs = result.systems.flatMap(({ name, browserCosts = [] }) =>
    browserCosts.filter((cost) => cost.browser === browser).map((cost) => ({ name, cost })),
  );
  const timed = costs.flatMap(({ name, cost }) =>
    cost.status === 'done' ? [{ name, latencyMs: cost.latencyMs, timed: cost.timed }] : [],
  );
  return {
    ...{ id: `cost-${browser.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`, level: 2 },
    title: `Cost in ${browser}`,
    blocks: [
      ...busyText(result),
      {
        type: 'text',
        text: 'Each system in a browser with an empty profile, files from this machine, one message after the other. Blocked is the time over 50 ms of each task of the page’s main thread, summed. Memory is that of the whole browser, less that of one with an empty page.',
      },
      {
        type: 'table',
        caption: `Loading and judging in ${browser}`,
        header: HEADER,
        rows: costs.map(({ name, cost }) => toRow(name, cost)),
      },
      ...fewText(timed),
      ...latencyPlot(`in ${browser}`, timed, plots),
    ],
  };
};

/** What each system costs, in Node and in each browser of the run. */
export const costSections = (result: RunResult, plots: Plots): readonly Section[] => {
  const browsers = new Set(
    result.systems.flatMap(({ browserCosts = [] }) => browserCosts.map(({ browser }) => browser)),
  );
  return [
    nodeSection(result, plots),
    ...[...browsers].map((browser) => browserSection(browser, result, plots)),
  ];
};
