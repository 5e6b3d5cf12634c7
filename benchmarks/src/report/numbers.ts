import type { OutOfFoldResult } from '../suites/out-of-fold.ts';
import type { AbuseResult } from '../suites/quality.ts';
import type { RobustnessResult } from '../suites/robustness.ts';
import type { TiersResult } from '../suites/tiers.ts';
import type { YardstickGroup, YardstickResult } from '../suites/yardstick.ts';
import { disguiseLabel, UNSEEN_NOTE } from './disguise-label.ts';
import { bluntLines, openMessages, ordinaryTalk, sealedMessages } from './message-suites.ts';
import type { BenchResult, Results } from './result.ts';
import { percent, table } from './table.ts';

const START = '<!-- numbers: written by npm run bench -->';
const END = '<!-- end of numbers -->';

const auc = (value: { value: number; low: number; high: number } | undefined): string =>
  value ? `${value.value.toFixed(3)} (${value.low.toFixed(3)}–${value.high.toFixed(3)})` : '–';
const ms = (time: number): string => `${time.toFixed(1)} ms`;

const caughtBySeverity = ({ harmful }: OutOfFoldResult): string =>
  Object.entries(harmful)
    .map(([severity, { stopped }]) => `${percent(stopped)} of those of ${severity} severity`)
    .join(', ');

/** The page's labels for groups of the result. */
const GROUP_LABELS: Readonly<Record<string, string>> = {
  en: 'English',
  'others pooled': 'other languages, pooled',
  'without a twin': 'without a twin',
  'with a twin': 'with a twin',
  'after something': 'with previous turns',
};

const ownLines = (found: OutOfFoldResult): string[] => {
  const group = (wanted: string): string[][] =>
    found.groups
      .filter(({ name }) => name === wanted)
      .map(({ lines, auc: value, low, high }) => [
        GROUP_LABELS[wanted] ?? wanted,
        String(lines),
        auc({ value, low, high }),
      ]);
  const weakest = found.groups
    .filter(({ name }) => /^[a-z]{2,3}$/.test(name) && name !== 'en')
    .sort((a, b) => a.auc - b.auc)
    .slice(0, 3)
    .map(({ name, auc: value }) => `${name} ${value.toFixed(3)}`);
  const worst = found.innocent
    .filter(({ lines }) => lines >= 100)
    .sort((a, b) => b.stopped['13-15'] - a.stopped['13-15'])
    .slice(0, 3)
    .map(({ slice, stopped }) => `${slice} ${percent(stopped['13-15'])}`);
  return [
    '## Lines written for the project',
    `${found.lines} lines in twenty languages. Each is scored by a model that never saw its scenario (out of fold). ROC AUC of any harm with its 95 % interval:`,
    '',
    ...table(['lines', 'count', 'AUC'], Object.keys(GROUP_LABELS).flatMap(group)),
    `Weakest languages: ${weakest.join(', ')}.`,
    '',
    `At 13–15, the share of harmful lines that get a nudge, pause or veil: ${caughtBySeverity(found)}. The share of harmless lines that get one, in the three worst slices: ${worst.join(', ')}.`,
    '',
    `Of ${found.help.lines} lines that ask for help, ${percent(found.help.found)} get helplines and ${percent(found.help.stopped)} are paused or blocked.`,
    '',
  ];
};

const publicSets = (sets: readonly AbuseResult[]): string[] => [
  '## Public sets of harmful text',
  'No model was trained on these sets, and no threshold was set with them. ROC AUC of max(any harm, profanity), or of the self-harm score for suicide-ideation-twitter, with its 95 % interval. Then the share that is paused at 13–15.',
  '',
  ...table(
    ['set', 'rows', 'AUC', 'harmful paused', 'other paused'],
    sets.map(({ set, rows, auc: found, paused }) => [
      set,
      String(rows),
      auc(found['any+profanity'] ?? found['self-harm']),
      percent(paused.harmful),
      percent(paused.other),
    ]),
  ),
];

const disguises = (found: readonly RobustnessResult[]): string[] => [
  '## Disguised spellings',
  `${found[0]?.lines ?? 0} harmful lines of the public sets and ordinary lines, none of them used for training, with spellings disguised by \`benchmarks/src/perturb\`. Share of harmful lines that are found at any severity, and of harmless lines that are not allowed. ${UNSEEN_NOTE}`,
  '',
  ...table(
    ['disguise', 'harmful found, plain → disguised', 'harmless not allowed, plain → disguised'],
    found.map(({ perturbation, recall, stopped }) => [
      disguiseLabel(perturbation),
      `${percent(recall.plain)} → ${percent(recall.perturbed)}`,
      `${percent(stopped.plain)} → ${percent(stopped.perturbed)}`,
    ]),
  ),
];

const byLanguage = (shares: Readonly<Record<string, number>>): string =>
  Object.entries(shares)
    .map(([language, share]) => `${language} ${percent(share)}`)
    .join(', ');

const tiersSection = ({
  speed,
  auc: sets,
  cleared,
  ordinary,
  clearedByLanguage,
  alarms,
  lost,
}: TiersResult): string[] => [
  '## Tiers',
  `Mean time for a message in Node: base ${speed.base.toFixed(2)} ms, cascade ${speed.cascade.toFixed(2)} ms, tiny ${speed.tiny.toFixed(2)} ms. Tiny alone answers ${percent(cleared)} of ${ordinary} ordinary lines, and of 200 everyday sentences a language: ${byLanguage(clearedByLanguage)}. Of ${alarms} messages that base reacts to, the cascade misses ${percent(lost)}. ROC AUC on the public sets:`,
  '',
  ...table(
    ['set', 'base', 'cascade', 'tiny'],
    sets.map(({ set, base, cascade, tiny }) => [
      set,
      ...[base, cascade, tiny].map((value) => value.toFixed(3)),
    ]),
  ),
];

const speedSection = ({ node, chromium }: BenchResult['speed']): string[] => [
  '## Speed',
  `One thread, 200 lines of everyday chat (${chromium.meanTokens} tokens on average), medians:`,
  '',
  ...table(
    ['what', 'time'],
    [
      ['`classify()` in Chromium', ms(chromium.classify)],
      ['the bare ONNX session on the same tokens', ms(chromium.bare)],
      ...(chromium.minilm
        ? [
            [
              `all-MiniLM-L6-v2 (int8) with its tokenizer on the same lines (${chromium.minilm.meanTokens.toFixed(1)} tokens)`,
              `${ms(chromium.minilm.median)}; \`classify()\` takes ${(chromium.classify / chromium.minilm.median).toFixed(1)} times as long`,
            ],
          ]
        : []),
      ['`classify()` in Node', ms(node.median)],
      ['`createNightlight()`, files from loopback', `${(chromium.ready / 1000).toFixed(1)} s`],
      ['tasks over 50 ms on the main thread', String(chromium.longTasks.length)],
    ],
  ),
];

/** The tables of the numbers page, from committed results. */
export const allNumbers = ({
  bench: result,
  outOfFold,
  disturbance,
  blunt,
  yardstick,
  openYardstick,
}: Results): string =>
  [
    `Measured on ${result.date} with ${result.model.id} ${result.model.version} on two cores.`,
    '',
    ...(yardstick ? sealedMessages(yardstick) : []),
    ...(openYardstick ? openMessages(openYardstick) : []),
    ...(disturbance ? ordinaryTalk(disturbance) : []),
    ...(blunt ? bluntLines(blunt) : []),
    ...(outOfFold ? ownLines(outOfFold) : []),
    ...(result.quality ? publicSets(result.quality) : []),
    ...(result.robustness ? disguises(result.robustness) : []),
    ...(result.tiers ? tiersSection(result.tiers) : []),
    ...speedSection(result.speed),
  ]
    .join('\n')
    .trimEnd();

const groupOf = (found: YardstickResult | undefined, wanted: string): YardstickGroup | undefined =>
  found?.groups.find(({ name }) => name === wanted);

/** What is missed of messages that nothing was trained or chosen on, and of those that chose the model. */
const missed = ({ yardstick, openYardstick }: Results): string[] => {
  const [english, others] = [groupOf(yardstick, 'en'), groupOf(yardstick, 'others')];
  if (!yardstick || !english || !others) return [];
  const shares = `${percent(english.caught)} of the harmful ones in English and ${percent(others.caught)} in nineteen other languages (age 13–15)`;
  const harmless = `${percent(english.stopped)} and ${percent(others.stopped)} of the harmless ones, which are hard to tell apart from them`;
  const areas = `ROC AUC: ${english.auc.value.toFixed(3)} and ${others.auc.value.toFixed(3)}`;
  const start =
    '- **It still misses many harmful messages.** We measured it with messages written the way young people write, and never used them for training or tuning.';
  const [openEnglish, openOthers] = [
    groupOf(openYardstick, 'en'),
    groupOf(openYardstick, 'others'),
  ];
  if (!yardstick.isOfModelBefore || !openEnglish || !openOthers)
    return [
      `${start} Nightlight responds to ${shares}. It also responds to ${harmless}. ${areas}.`,
    ];
  return [
    `${start} With the model before this one and older phrases, Nightlight responded to ${shares}, and to ${harmless}. ${areas}. Of other such messages, which we used to choose this model, it responds to ${percent(openEnglish.caught)} and ${percent(openOthers.caught)} of the harmful ones, and to ${percent(openEnglish.stopped)} and ${percent(openOthers.stopped)} of the harmless ones.`,
  ];
};

/** The few numbers for the README. */
export const keyNumbers = (results: Results): string => {
  const { bench, outOfFold, disturbance } = results;
  const ordinary = disturbance?.languages.find(({ language }) => language === 'all');
  return [
    ...missed(results),
    ...(ordinary
      ? [
          `- **Of ordinary messages in twenty languages, it disturbs ${percent(ordinary.disturbed)}** (paused, covered, nudged or praised). ${percent(ordinary.shown.help ?? 0)} show a help card, and ${percent(ordinary.shown.line ?? 0)} one quiet line about help.`,
        ]
      : []),
    ...(outOfFold
      ? [
          `- **It recognises ${percent(outOfFold.help.found)} of the messages that ask for help** and holds back ${percent(outOfFold.help.stopped)} of them.`,
        ]
      : []),
    `- **\`classify()\` takes ${ms(bench.speed.chromium.classify)}** in Chromium per message (median, one thread, everyday chat).`,
  ].join('\n');
};

/** A page with the text between the two markers replaced. Throws if the page has no markers. */
export const withNumbers = (page: string, numbers: string): string => {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start === -1 || end === -1) throw new Error(`The page has no line ${START}.`);
  return `${page.slice(0, start)}${START}\n${numbers}\n${page.slice(end)}`;
};
