/** The first-visit table of docs/guide/numbers.md, from the results in benchmarks/results. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const START = '<!-- first visit: written by npm run bench -- first-visit -->';
const END = '<!-- end of first visit -->';

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Label, and how to read the cell from one column. A column lacks what wasn't measured. */
const createRows = (joinSeconds) => [
  ['first message sent, from opening the page', ({ atOnce }) => seconds(atOnce)],
  [
    `first message sent, from joining after ${joinSeconds} s on the join screen`,
    ({ afterJoining }) => seconds(afterJoining),
  ],
  ['base ready, from opening the page', ({ ready }) => seconds(ready)],
  ['first message decided by', ({ isEarly }) => (isEarly ? 'tiny, then base' : 'base')],
  ['received until base was ready', ({ received }) => megabytes(received)],
  ['movements of the progress bar', ({ steps }) => steps],
  [
    'longest time without a movement',
    ({ longestPause }) => longestPause !== undefined && seconds(longestPause),
  ],
  [
    '`node_modules` of an app with the SDK and nudges',
    ({ installed }) => installed !== undefined && megabytes(installed),
  ],
  ['import map entries that a page without a bundler needs', ({ entries }) => entries],
];

const describeBefore = ({ commit, date }) => ` *Before* is commit ${commit}, measured on ${date}.`;

const describeSlowed = ({ date, slowdown: { percent, page, worker } }) =>
  ` *Slowed*, measured on ${date}: the server sends at the speed of the link, and cpulimit gives each process of the browser at most ${percent} % of a core. Fixed work then takes ${page.toFixed(1)} times as long on the page, and ${worker.toFixed(1)} times in a worker.`;

const firstVisitText = ({ now, before, slowed, weight }) => {
  const { date, machine, link, joinSeconds, sites } = now;
  const columns = [
    [
      'before',
      {
        ...before.median,
        ...{ installed: weight.before?.installed.bytes, entries: before.importMapEntries },
      },
    ],
    ['now', { ...sites.after.median, installed: weight.after.installed.bytes, entries: 0 }],
    ...(slowed ? [['now, slowed', slowed.sites.after.median]] : []),
  ];
  const rows = createRows(joinSeconds)
    .map(([label, cell]) => [label, columns.map(([, values]) => cell(values))])
    .filter(([, cells]) => cells.some((cell) => cell !== undefined && cell !== false));
  return [
    START,
    `Measured on ${date} on ${machine.cores} cores in ${machine.browser}: ${link.megabits} Mbit/s, ${link.latencyMs} ms latency, empty cache, medians of ${sites.after.all.length} visits. The message is "hey".${describeBefore(before)}${slowed ? describeSlowed(slowed) : ''}`,
    '',
    `| | ${columns.map(([title]) => title).join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...rows.map(
      ([label, cells]) =>
        `| ${label} | ${cells.map((cell) => (cell === false ? '–' : (cell ?? '–'))).join(' | ')} |`,
    ),
    END,
  ].join('\n');
};

/** The committed results that the table is made from. `slowed` is absent until it was measured. */
export const readFirstVisits = (root) => {
  const read = (name) => JSON.parse(readFileSync(join(root, 'benchmarks/results', name), 'utf8'));
  return {
    now: read('first-visit.json'),
    before: read('first-visit-before.json'),
    weight: read('weight.json'),
    ...(existsSync(join(root, 'benchmarks/results/first-visit-slowed.json'))
      ? { slowed: read('first-visit-slowed.json') }
      : {}),
  };
};

/** The page with its first-visit table replaced. */
export const withFirstVisit = (page, results) => {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < 0) throw new Error('The page has no place for the first-visit table.');
  return page.slice(0, start) + firstVisitText(results) + page.slice(end + END.length);
};
