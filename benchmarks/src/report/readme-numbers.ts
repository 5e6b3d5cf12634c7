import type { AbuseResult, OrdinaryResult } from '../suites/quality.ts';
import type { RobustnessResult } from '../suites/robustness.ts';
import type { NodeSpeed } from '../suites/speed-node.ts';
import type { SpeedResult } from '../suites/speed-page/speed-result.ts';

export interface BenchResult {
  readonly date: string;
  readonly model: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly quality?: {
    readonly abuse: readonly AbuseResult[];
    readonly ordinary: readonly OrdinaryResult[];
  };
  readonly robustness?: readonly RobustnessResult[];
  readonly speed: {
    readonly node: NodeSpeed;
    readonly chromium: SpeedResult & { readonly browser: string };
  };
}

const START = '<!-- numbers: written by npm run bench -->';
const END = '<!-- end of numbers -->';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const auc = (value: { value: number; low: number; high: number } | undefined): string =>
  value ? `${value.value.toFixed(3)} (${value.low.toFixed(3)}–${value.high.toFixed(3)})` : '–';

const abuseRow = (set: AbuseResult): string => {
  const main = set.auc['any+profanity'] ?? set.auc['self-harm'];
  return `| ${set.set} | ${set.rows} | ${auc(main)} | ${percent(set.paused.harmful)} | ${percent(set.paused.other)} |`;
};

const robustnessText = (found: readonly RobustnessResult[]): string[] => [
  `Disguises, made by \`benchmarks/src/perturb\` on ${found[0]?.lines ?? 0} harmful and as many innocent lines of our own corpus (which the model has learnt from, so only the differences tell): the share of harmful lines that is seen at any level, and of innocent lines that are not allowed.`,
  '',
  '| disguise | harmful seen, as typed → disguised | innocent stopped, as typed → disguised |',
  '|---|---|---|',
  ...found.map(
    ({ perturbation, recall, stopped }) =>
      `| ${perturbation} | ${percent(recall.plain)} → ${percent(recall.perturbed)} | ${percent(stopped.plain)} → ${percent(stopped.perturbed)} |`,
  ),
  '',
];

const beside = ({ minilm, classify }: SpeedResult): string =>
  minilm
    ? `; all-MiniLM-L6-v2 in int8, bare, on the same lines ${minilm.median.toFixed(1)} ms for ${minilm.meanTokens.toFixed(1)} tokens of its own, so classify() takes ${(classify / minilm.median).toFixed(2)} times as long`
    : '';

/** The part of the README that holds numbers, from a committed result. */
export const numbersText = (result: BenchResult): string => {
  const { node, chromium } = result.speed;
  const quality = result.quality
    ? [
        'Public sets that no model or threshold has met. ROC AUC of max(any harm, profanity), of the self-harm head for suicide-ideation-twitter, with 95 % intervals; then the share that would be paused at 13–15.',
        '',
        '| set | rows | AUC | harmful paused | other paused |',
        '|---|---|---|---|---|',
        ...result.quality.abuse.map(abuseRow),
        '',
        'Ordinary talk, where every pause is taken for a false alarm:',
        '',
        '| set | rows | paused | nudged |',
        '|---|---|---|---|',
        ...result.quality.ordinary.map(
          (set) => `| ${set.set} | ${set.rows} | ${percent(set.paused)} | ${percent(set.nudged)} |`,
        ),
        '',
      ]
    : [];
  return [
    START,
    `Measured ${result.date}, ${result.model.id} ${result.model.version}, two cores.`,
    '',
    ...quality,
    ...(result.robustness ? robustnessText(result.robustness) : []),
    `Speed, one thread, 200 lines of everyday chat (${chromium.meanTokens} tokens on average): \`classify()\` takes ${chromium.classify.toFixed(1)} ms in Chromium (median; the bare ONNX session on the same tokens ${chromium.bare.toFixed(1)} ms, ratio ${chromium.ratio.toFixed(2)}${beside(chromium)}) and ${node.median.toFixed(1)} ms in Node; ready ${(chromium.ready / 1000).toFixed(1)} s after \`createNightlight()\` with files from loopback; ${chromium.longTasks.length} main-thread tasks over 50 ms.`,
    END,
  ].join('\n');
};

/** The README with its numbers replaced. */
export const withNumbers = (readme: string, result: BenchResult): string => {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start === -1 || end === -1) throw new Error('The README has no place for numbers.');
  return readme.slice(0, start) + numbersText(result) + readme.slice(end + END.length);
};
