/** The first-visit table of docs/guide/numbers.md, from benchmarks/results/first-visit.json. */
const START = '<!-- first visit: written by npm run bench -- first-visit -->';
const END = '<!-- end of first visit -->';

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const createRows = (joinSeconds) => [
  ['first message sent, from opening the page', ({ atOnce }) => seconds(atOnce)],
  [
    `first message sent, from joining after ${joinSeconds} s on the join screen`,
    ({ afterJoining }) => seconds(afterJoining),
  ],
  ['base ready, from opening the page', ({ ready }) => seconds(ready)],
  ['first message decided by', ({ isEarly }) => (isEarly ? 'tiny, then base' : 'base')],
  ['received until base was ready', ({ received }) => megabytes(received)],
];

const firstVisitText = ({ date, machine, link, joinSeconds, sites }) => {
  const sides = [sites.before, sites.after].filter(Boolean).map(({ median }) => median);
  return [
    START,
    `Measured on ${date} on ${machine.cores} cores in ${machine.browser}: ${link.megabits} Mbit/s, ${link.latencyMs} ms latency, empty cache, medians of ${sites.after.all.length} visits. The message is "hey".`,
    '',
    `| | ${sites.before ? 'before | ' : ''}now |`,
    `|---|${sites.before ? '---|' : ''}---|`,
    ...createRows(joinSeconds).map(
      ([label, cell]) => `| ${label} | ${sides.map(cell).join(' | ')} |`,
    ),
    END,
  ].join('\n');
};

/** The page with its first-visit table replaced. */
export const withFirstVisit = (page, result) => {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < 0) throw new Error('The page has no place for the first-visit table.');
  return page.slice(0, start) + firstVisitText(result) + page.slice(end + END.length);
};
