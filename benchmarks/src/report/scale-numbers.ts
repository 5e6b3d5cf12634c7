import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PipedLines } from '../suites/scale/pipe-lines.ts';
import type { ScaleResult, ServerLoad } from '../suites/scale/scale-result.ts';

const START = '<!-- scale: written by npm run bench -- scale -->';
const END = '<!-- end of scale -->';

/** The result that this project commits. */
export const SCALE_FILE = 'benchmarks/results/scale.json';

/** `1,234` or `0.56`. */
const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const loadText = ({ load, cores }: ScaleResult['machine']): string =>
  load > cores
    ? `The machine was busy (load ${load} when it began), so a quiet one is faster.`
    : `The machine’s load was ${load} when it began.`;

const perSecond = ({ done, seconds }: PipedLines): number => done / seconds;
const cpuFor1000 = ({ done, cpuSeconds }: PipedLines): number => (cpuSeconds / done) * 1000;

const SECONDS_PER_HOUR = 3600;
const BILLION = 1e9;
const CLUSTER_CORES = 100;

const scoreText = ({ date, machine, whole, one, two }: ScaleResult): string => {
  const cpuHours = (lines: number): number =>
    ((lines / 1000) * cpuFor1000(whole)) / SECONDS_PER_HOUR;
  const [first, second] = whole.peaks;
  return [
    `Measured on ${date} with \`npm run bench -- scale\`: ${machine.cores} cores (${machine.cpu}), Node ${machine.node}, the tiny model, distinct lines of 3 to 17 words. ${loadText(machine)}`,
    '',
    '| what | value |',
    '|---|---|',
    `| lines, once each and in order | ${number(whole.done)} |`,
    `| time with two workers | ${number(whole.seconds / 60, 1)} minutes (${number(perSecond(whole))} lines a second) |`,
    `| CPU seconds for 1,000 lines | ${number(cpuFor1000(whole), 2)} |`,
    `| peak memory, first and second half | ${number(first)} and ${number(second)} MiB |`,
    `| two workers against one, ${number(two.lines)} lines | ${number(perSecond(two) / perSecond(one), 2)} × as fast |`,
    `| a million lines | ${number(cpuHours(1e6), 2)} CPU hours |`,
    `| a billion lines | ${number(cpuHours(BILLION))} CPU hours; ${number(cpuHours(BILLION) / CLUSTER_CORES, 1)} hours on ${CLUSTER_CORES} such cores |`,
  ].join('\n');
};

const toRow = ({ tier, threads, requests, perSecond: rate, memory }: ServerLoad): string =>
  `| \`${tier}\` | ${threads} | ${number(requests)} | ${number(rate)} | ${number(memory.before)} and ${number(memory.after)} MiB |`;

const serverText = ({ date, machine, servers }: ScaleResult): string =>
  [
    `Measured on ${date} with \`npm run bench -- scale\`: ${machine.cores} cores (${machine.cpu}), eight clients on the same machine, a fifth of the requests malformed. No answer was lost or doubled. ${loadText(machine)}`,
    '',
    '| tier | threads | requests | a second | memory before and after |',
    '|---|---|---|---|---|',
    ...servers.map(toRow),
  ].join('\n');

/** The page with what is between its markers replaced. Throws if it has no markers. */
export const withScale = (page: string, text: string): string => {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start === -1 || end === -1) throw new Error(`The page has no line ${START}.`);
  return `${page.slice(0, start)}${START}\n${text}\n${page.slice(end)}`;
};

const PAGES = {
  'docs/guide/score-at-scale.md': scoreText,
  'docs/guide/leaving-perspective.md': serverText,
} as const;

/** The pages with numbers of the committed result, as they should be. */
export const scalePages = (root: string): readonly { path: string; text: string }[] => {
  const result: ScaleResult = JSON.parse(readFileSync(join(root, SCALE_FILE), 'utf8'));
  return Object.entries(PAGES).map(([path, write]) => ({
    path,
    text: withScale(readFileSync(join(root, path), 'utf8'), write(result)),
  }));
};

/** Writes the result and the pages. Returns the paths. */
export const writeScale = (root: string, result: ScaleResult): readonly string[] => {
  writeFileSync(join(root, SCALE_FILE), `${JSON.stringify(result, null, 2)}\n`);
  const pages = scalePages(root);
  for (const { path, text } of pages) writeFileSync(join(root, path), text);
  return [SCALE_FILE, ...pages.map(({ path }) => path)];
};
