/** The weight table of docs/guide/numbers.md, from benchmarks/results/weight.json. */
const START = '<!-- weight: written by npm run bench -- weight -->';
const END = '<!-- end of weight -->';

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Label, and how to read the cell from one side of the result. */
const ROWS = [
  ['tarball of `@nightlight/sdk`', ({ tarballs }) => megabytes(tarballs['@nightlight/sdk'])],
  [
    'tarball of `@nightlight/models-text`, which was part of the SDK',
    ({ tarballs: { '@nightlight/models-text': models } }) => (models ? megabytes(models) : '–'),
  ],
  ['tarball of `@nightlight/nudges`', ({ tarballs }) => megabytes(tarballs['@nightlight/nudges'])],
  ['`node_modules` of an app with both', ({ installed }) => megabytes(installed.bytes)],
  ['of which onnxruntime-web', ({ installed }) => megabytes(installed.onnxruntimeWeb)],
  ['assets folder', ({ served }) => megabytes(served.bytes)],
  ['of which source maps', ({ served }) => megabytes(served.maps)],
  ['assets folder without `pictures/` and `ocr/`', ({ served }) => megabytes(served.textOnly)],
  ['first visit, text only: transfer', ({ firstLoad }) => megabytes(firstLoad.bytes)],
  ['the same with gzip', ({ firstLoad }) => megabytes(firstLoad.gzip)],
  ['first visit: page to ready (median)', ({ ready }) => seconds(ready.first)],
  ['second visit: page to ready (median)', ({ ready }) => seconds(ready.second)],
];

export const weightText = ({ date, machine, before, after }) => {
  const sides = before ? [before, after] : [after];
  return [
    START,
    `Measured on ${date} on ${machine.cores} cores in ${machine.browser}, with files from the same machine.`,
    '',
    `| | ${before ? 'before | ' : ''}now |`,
    `|---|${before ? '---|' : ''}---|`,
    ...ROWS.map(([label, cell]) => `| ${label} | ${sides.map(cell).join(' | ')} |`),
    END,
  ].join('\n');
};

/** The page with its weight table replaced. */
export const withWeight = (page, result) => {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < 0) throw new Error('The page has no place for the weight table.');
  return page.slice(0, start) + weightText(result) + page.slice(end + END.length);
};
