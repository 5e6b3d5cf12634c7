import type { Times } from '../suites/pictures/figures.ts';
import type { NeutralResult } from '../suites/pictures/neutral.ts';
import type {
  Measured,
  PictureFigures,
  PicturesResult,
} from '../suites/pictures/pictures-result.ts';
import type { Weight } from '../suites/pictures/transfer.ts';

const START = '<!-- numbers: written by npm run bench -- pictures -->';
const END = '<!-- end of numbers -->';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const mb = (bytes: number): string =>
  bytes < 1e5 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
const ms = ({ median }: Times): string => `${median.toFixed(median < 10 ? 2 : 0)} ms`;
const weight = ({ raw, brotli }: Weight): string => `${mb(brotli)} (${mb(raw)})`;
const small = (difference: number): string => difference.toExponential(1);

const formatMeasured = ({ date, load }: Measured): string => `${date}, load ${load.join(' to ')}`;

const neutralText = (found: NeutralResult & { readonly measured: Measured }): string[] => [
  '## Photos that show nothing explicit',
  `${found.photos} photographs from ${found.packages.length} packages of npm, PyPI and Debian (\`benchmarks/photos\`), scored as the product scores incoming pictures at 13–15 (${formatMeasured(found.measured)}). **Blurred: ${found.flagged.count}, ${percent(found.flagged.share)}** (the 95 % interval ends at ${percent(found.flagged.high)}; the aim is 1 %)${found.unread > 0 ? `; ${found.unread} could not be read` : ''}. Half of all scores are below ${found.explicit.median}, 95 % below ${found.explicit.p95}, the highest is ${found.explicit.highest}. The subject of a photo was taken from its name or its package.`,
  '',
  ...found.which.map(
    ({ what, action, explicit, package: name }) =>
      `- ${action}: ${what} (${name}), ${explicit.toFixed(3)}`,
  ),
  '',
  '| photos of | count | blurred | highest score |',
  '|---|---|---|---|',
  ...found.kinds.map(
    ({ kind, photos, flagged, highest }) => `| ${kind} | ${photos} | ${flagged} | ${highest} |`,
  ),
  '',
];

const secondText = (
  found: PictureFigures['second-opinion'] & { readonly measured: Measured },
): string[] => [
  `**Second opinion.** ${found.model} (${mb(found.bytes)}, if you add it) is asked about ${found.asked} of these photos, and ${found.flagged.withSecond} instead of ${found.flagged.alone} are blurred. By itself it would blur ${found.byItself.second}, the first model ${found.byItself.first}. Their scores differ by ${found.apart.mean} on average, ${found.apart.largest} at most.`,
  '',
];

const agreementText = (found: PictureFigures['agreement'] & { readonly measured: Measured }) => [
  '## Agreement with nsfwjs',
  `On ${found.pictures.drawn} drawn and ${found.pictures.packaged} packaged pictures, the largest difference in any class’s share is ${small(found.largest.onnxFromNsfwjs)} between ONNX and nsfwjs itself, ${small(found.largest.tfjsFromNsfwjs)} between tfjs and nsfwjs, ${small(found.largest.onnxFromTfjs)} between ONNX and tfjs. ${found.otherSeverity} pictures get another severity (Node; ${formatMeasured(found.measured)}).`,
  '',
];

const speedText = (found: PictureFigures['chromium'] & { readonly measured: Measured }) => [
  '## Speed',
  `${found.browser}, one thread, the variants taking turns on the same ${found.pictures} pictures; files from loopback (${formatMeasured(found.measured)}).`,
  '',
  '| | decoded picture of 224 × 224, median | opening, up to the first verdict |',
  '|---|---|---|',
  `| nsfwjs, its WebAssembly backend | ${ms(found.verdict.nsfwjs)} | ${ms(found.firstVerdict.nsfwjs)} |`,
  `| ours, ONNX | ${ms(found.verdict.onnx)} (${found.onnxByNsfwjs} times) | ${ms(found.firstVerdict.onnx)} |`,
  `| ours, tfjs | ${ms(found.verdict.tfjs)} (${found.tfjsByNsfwjs} times) | ${ms(found.firstVerdict.tfjs)} |`,
  `| all of \`classify()\`: text models, sealed worker, hash | ${ms(found.verdict.product)} | ${ms(found.firstVerdict.product)} (a text alone: ${ms(found.firstVerdict['product-text-alone'])}) |`,
  '',
];

const transferText = (found: PictureFigures['transfer'] & { readonly measured: Measured }) => [
  '## Transfer size',
  'Brotli at its highest level, uncompressed size in brackets: code, runtime and model up to the first verdict.',
  '',
  '| | pictures alone |',
  '|---|---|',
  `| nsfwjs, its WebAssembly backend | ${weight(found.whole.nsfwjs)} |`,
  `| ours, ONNX | ${weight(found.whole.onnx)} |`,
  `| ours, tfjs | ${weight(found.whole.tfjs)} |`,
  '',
  `An app that reads text already has ONNX Runtime, so pictures add ${weight(found.added)}. (\`createNightlight()\` always reads text: ${weight(found.whole.product)} in total.) The code for pictures, ${weight(found.code)}, is in the worker’s file even if the pictures option is off.`,
  '',
];

const pdqText = (found: PictureFigures['pdq'] & { readonly measured: Measured }) => {
  const good = found.vectors.filter(({ quality }) => quality >= 50);
  const most = Math.max(...good.map(({ bitsOff }) => bitsOff));
  const exact = good.filter(({ bitsOff }) => bitsOff === 0).length;
  const { speed, million } = found;
  return [
    '## PDQ',
    `Of ${good.length} reference pictures of quality 50 and more, ${exact} have exactly Meta’s hash; the largest difference is ${most} bits. A picture of ${speed.side} × ${speed.side} takes ${ms(speed.ours)}, with all eight orientations; Meta’s C++ (-O2) takes ${ms(speed.reference.one)} for one (${speed.ratioToOne} times) and ${ms(speed.reference.eight)} for eight (${speed.ratioToEight} times). A search in a million hashes takes ${ms(million.one.found)} with a match and ${ms(million.one.missed)} without. A picture is searched in eight orientations: ${ms(million.picture.found)} and ${ms(million.picture.missed)} (Node; ${formatMeasured(found.measured)}).`,
    '',
  ];
};

const textOf = ({ parts, machine }: PicturesResult): readonly string[] => [
  `Numbers from \`benchmarks/results/pictures.json\`: ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}.`,
  '',
  ...(parts.neutral ? neutralText(parts.neutral) : []),
  ...(parts['second-opinion'] ? secondText(parts['second-opinion']) : []),
  ...(parts.agreement ? agreementText(parts.agreement) : []),
  ...(parts.chromium ? speedText(parts.chromium) : []),
  ...(parts.transfer ? transferText(parts.transfer) : []),
  ...(parts.pdq ? pdqText(parts.pdq) : []),
];

/** The card with its numbers replaced. Throws if the card has no place for them. */
export const withPictureNumbers = (card: string, result: PicturesResult): string => {
  const from = card.indexOf(START);
  const to = card.indexOf(END);
  if (from < 0 || to < from) throw new Error('The card has no place for its numbers.');
  const text = textOf(result).join('\n');
  return `${card.slice(0, from)}${START}\n${text}${card.slice(to)}`;
};
