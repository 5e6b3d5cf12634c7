import type { OutOfFoldResult } from '../suites/out-of-fold.ts';
import type { AbuseResult, OrdinaryResult } from '../suites/quality.ts';
import type { RobustnessResult } from '../suites/robustness.ts';
import type { NodeSpeed } from '../suites/speed-node.ts';
import type { SpeedResult } from '../suites/speed-page/speed-result.ts';
import type { TiersResult } from '../suites/tiers.ts';

export interface BenchResult {
  readonly date: string;
  /** `sha256` of model.onnx; `manifest` that of manifest.json, which holds the thresholds. */
  readonly model: Readonly<Record<'id' | 'version' | 'sha256' | 'manifest', string>>;
  readonly quality?: {
    readonly abuse: readonly AbuseResult[];
    readonly ordinary: readonly OrdinaryResult[];
  };
  readonly robustness?: readonly RobustnessResult[];
  readonly tiers?: TiersResult;
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
  `Disguises, made by \`benchmarks/src/perturb\` on ${found[0]?.lines ?? 0} harmful lines of the public sets above and on ordinary ones, which the model never learnt: the share of harmful lines that is seen at any level, and of innocent lines that are not allowed.`,
  '',
  '| disguise | harmful seen, as typed → disguised | innocent stopped, as typed → disguised |',
  '|---|---|---|',
  ...found.map(
    ({ perturbation, recall, stopped }) =>
      `| ${perturbation} | ${percent(recall.plain)} → ${percent(recall.perturbed)} | ${percent(stopped.plain)} → ${percent(stopped.perturbed)} |`,
  ),
  '',
];

const tiersText = ({
  speed,
  auc: sets,
  cleared,
  ordinary,
  alarms,
  lost,
}: TiersResult): string[] => {
  const furthest = Math.max(...sets.map(({ base, cascade }) => Math.abs(base - cascade)));
  return [
    `Tiers, in Node: a message takes base ${speed.base.toFixed(2)} ms, the cascade ${speed.cascade.toFixed(2)} ms and tiny ${speed.tiny.toFixed(2)} ms (mean). Tiny answers ${percent(cleared)} of ${ordinary} ordinary lines by itself; of ${alarms} messages about which base says or does something the cascade lets ${percent(lost)} by. The AUC of the cascade is at most ${furthest.toFixed(3)} away from base's on the public sets; tiny alone:`,
    '',
    '| set | base | cascade | tiny |',
    '|---|---|---|---|',
    ...sets.map(
      ({ set, base, cascade, tiny }) =>
        `| ${set} | ${base.toFixed(3)} | ${cascade.toFixed(3)} | ${tiny.toFixed(3)} |`,
    ),
    '',
  ];
};

const beside = ({ minilm, classify }: SpeedResult): string =>
  minilm
    ? `; all-MiniLM-L6-v2 in int8 with its tokenizer, on the same lines ${minilm.median.toFixed(1)} ms for ${minilm.meanTokens.toFixed(1)} tokens of its own, so classify() takes ${(classify / minilm.median).toFixed(2)} times as long`
    : '';

const ownText = (found: OutOfFoldResult): string[] => {
  const area = (wanted: string): string[] =>
    found.groups
      .filter(({ name }) => name === wanted)
      .map(
        ({ lines, auc: value, low, high }) =>
          `| ${wanted} | ${lines} | ${auc({ value, low, high })} |`,
      );
  const languages = found.groups.filter(({ name }) => /^[a-z]{2,3}$/.test(name) && name !== 'en');
  const weakest = [...languages].sort((a, b) => a.auc - b.auc).slice(0, 3);
  const slices = [...found.innocent]
    .filter(({ lines }) => lines >= 100)
    .sort((a, b) => b.stopped['13-15'] - a.stopped['13-15']);
  const caught = Object.entries(found.harmful)
    .map(([severity, { stopped }]) => `${severity} ${percent(stopped)}`)
    .join(', ');
  return [
    `Our own ${found.lines} lines, each judged by one of five models that never saw its scenario. ROC AUC of any harm; the weakest languages are ${weakest.map(({ name, auc: value }) => `${name} ${value.toFixed(3)}`).join(', ')}.`,
    '',
    '| lines | count | AUC |',
    '|---|---|---|',
    ...['en', 'others pooled', 'without a twin', 'with a twin', 'after something'].flatMap(area),
    '',
    `At 13–15 something is said or asked in this share of harmful lines, by severity as written: ${caught}; of innocent lines, in the worst slices: ${slices
      .slice(0, 3)
      .map(({ slice, stopped }) => `${slice} ${percent(stopped['13-15'])}`)
      .join(
        ', ',
      )}. Of ${found.help.lines} lines that ask for help ${percent(found.help.found)} get helplines and ${percent(found.help.stopped)} are paused or blocked.`,
    '',
  ];
};

/** The part of the README that holds numbers, from committed results. */
export const numbersText = (result: BenchResult, outOfFold?: OutOfFoldResult): string => {
  const { node, chromium } = result.speed;
  const quality = result.quality
    ? [
        'Public sets that no model or threshold has met. ROC AUC of max(any harm, profanity), of the self-harm head for suicide-ideation-twitter, with 95 % intervals; then the share that would be paused at 13–15.',
        '',
        '| set | rows | AUC | harmful paused | other paused |',
        '|---|---|---|---|---|',
        ...result.quality.abuse.map(abuseRow),
        '',
        'Ordinary talk at 13–15, where everything but *allow* is taken for a false alarm:',
        '',
        '| set | rows | paused | nudged | either, at the strictest age |',
        '|---|---|---|---|---|',
        ...result.quality.ordinary.map(
          (set) =>
            `| ${set.set} | ${set.rows} | ${percent(set.paused)} | ${percent(set.nudged)} | ${percent(Math.max(...Object.values(set.stopped)))} |`,
        ),
        '',
      ]
    : [];
  return [
    START,
    `Measured ${result.date}, ${result.model.id} ${result.model.version}, two cores.`,
    '',
    ...(outOfFold ? ownText(outOfFold) : []),
    ...quality,
    ...(result.robustness ? robustnessText(result.robustness) : []),
    ...(result.tiers ? tiersText(result.tiers) : []),
    `Speed, one thread, 200 lines of everyday chat (${chromium.meanTokens} tokens on average): \`classify()\` takes ${chromium.classify.toFixed(1)} ms in Chromium (median; the bare ONNX session on the same tokens ${chromium.bare.toFixed(1)} ms, ratio ${chromium.ratio.toFixed(2)}${beside(chromium)}) and ${node.median.toFixed(1)} ms in Node; ready ${(chromium.ready / 1000).toFixed(1)} s after \`createNightlight()\` with files from loopback; ${chromium.longTasks.length} main-thread tasks over 50 ms.`,
    END,
  ].join('\n');
};

/** The README with its numbers replaced. */
export const withNumbers = (
  readme: string,
  result: BenchResult,
  outOfFold?: OutOfFoldResult,
): string => {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start === -1 || end === -1) throw new Error('The README has no place for numbers.');
  return readme.slice(0, start) + numbersText(result, outOfFold) + readme.slice(end + END.length);
};
