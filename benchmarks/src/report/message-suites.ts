import type { BluntResult } from '../suites/blunt.ts';
import type { Disturbance, DisturbanceResult } from '../suites/disturbance.ts';
import type { YardstickGroup, YardstickResult } from '../suites/yardstick.ts';
import { disguiseLabel, UNSEEN_NOTE } from './disguise-label.ts';
import { percent, table } from './table.ts';

/** Rounded to hundredths of a percent: the limits are half a percent. */
const fine = (share: number): string => `${(100 * share).toFixed(2)} %`;

const disturbanceRow = (label: string, found: Disturbance): string[] => [
  label,
  String(found.messages),
  fine(found.disturbed),
  fine(found.stopped),
  fine(found.shown.help ?? 0),
  fine(found.shown.line ?? 0),
];

const COLUMNS = ['messages', 'disturbed', 'paused or covered', 'help card', 'quiet line'] as const;

/** What ordinary messages show, by set and by language. */
export const ordinaryTalk = ({ sets, languages }: DisturbanceResult): string[] => [
  '## Ordinary talk',
  'Messages of ordinary conversations and everyday sentences, each checked once as its author’s and once as its reader’s, with its real previous turns. Whatever a person sees is a false alarm. *Disturbed* means paused, covered, nudged or praised, at 13–15.',
  '',
  ...table(
    ['set', ...COLUMNS],
    [...sets]
      .filter(({ set }) => !set.startsWith('tatoeba'))
      .map((found) => disturbanceRow(found.set, found)),
  ),
  'All of these and everyday sentences from Tatoeba, by language:',
  '',
  ...table(
    ['language', ...COLUMNS],
    languages.map((found) => disturbanceRow(found.language, found)),
  ),
];

/** How plainly harmful lines are answered, in both halves of the suite. */
export const bluntLines = (halves: {
  readonly open: BluntResult;
  readonly sealed: BluntResult;
}): string[] => [
  '## Blunt lines',
  'Plainly harmful lines in twenty languages, and harmless lines with the same words. Nothing was trained on them. Phrases were written with the open half in view; the sealed half was only counted. *Answered* means: with a nudge, pause or cover for the right harm at 13–15.',
  '',
  ...table(
    ['half', 'harmful', 'answered', 'weakest languages', 'harmless', 'disturbed'],
    [halves.open, halves.sealed].map(({ half, languages: [all, ...each] }) => [
      half,
      String(all?.harmful ?? 0),
      percent((all?.answered ?? 0) / (all?.harmful ?? 1)),
      [...each]
        .sort((a, b) => a.answered / a.harmful - b.answered / b.harmful)
        .slice(0, 3)
        .map(({ language, answered, harmful }) => `${language} ${answered} of ${harmful}`)
        .join(', '),
      String(all?.innocent ?? 0),
      percent((all?.disturbed ?? 0) / (all?.innocent ?? 1)),
    ]),
  ),
];

const yardstickRow = (label: string, { lines, auc, caught, stopped }: YardstickGroup): string[] => [
  label,
  String(lines),
  `${auc.value.toFixed(3)} (${auc.low.toFixed(3)}–${auc.high.toFixed(3)})`,
  percent(caught),
  percent(stopped),
];

const LABELS: Readonly<Record<string, string>> = {
  all: 'all',
  en: 'English',
  others: 'nineteen other languages',
  'with previous': 'with previous turns',
};

/** A table of the groups: the largest first, then each language. */
const yardstickTable = ({ groups }: YardstickResult): string[] => {
  const languages = groups
    .filter(({ name }) => /^[a-z]{2,3}$/.test(name) && !(name in LABELS))
    .sort((a, b) => a.auc.value - b.auc.value);
  return table(
    ['lines', 'count', 'AUC', 'harmful caught', 'harmless stopped'],
    [
      ...Object.entries(LABELS).flatMap(([name, label]) => {
        const group = groups.find((one) => one.name === name);
        return group ? [yardstickRow(label, group)] : [];
      }),
      ...languages.map((group) => yardstickRow(group.name, group)),
    ],
  );
};

/** The other half, which every choice may use. */
export const openMessages = (found: YardstickResult): string[] => [
  '### The open half',
  'As many messages of other scenarios. We used them to choose between models and to see what goes wrong, so their figures are too good. They compare a model with the one before: see [the model card](../../models/text-base/card.md).',
  '',
  ...yardstickTable(found),
  `Of ${found.need.lines} lines that ask for help or worry, ${percent(found.need.helped)} are offered help and ${percent(found.need.stopped)} are paused or covered.`,
  '',
];

/** Messages as young people write them: the sealed half, which was only counted. */
export const sealedMessages = (
  found: YardstickResult & { readonly isOfModelBefore: boolean },
): string[] => {
  const { caught, need, disguises } = found;
  return [
    '## Messages as young people write them',
    'The sealed half of the [yardstick](../../benchmarks/suites/yardstick/README.md): written by others than the training lines, half of them harmful. Nothing was trained or chosen on it. *Caught* and *stopped* mean that a harmful or a harmless line gets a nudge, pause or cover at 13–15.',
    ...(found.isOfModelBefore
      ? [
          '',
          '**These figures are of the model before this one.** The sealed half may be read three times only, and we read it for the last time before this model was trained.',
        ]
      : []),
    '',
    ...yardstickTable(found),
    `Of ${need.lines} lines that ask for help or worry, ${percent(need.helped)} are offered help and ${percent(need.stopped)} are paused or covered.`,
    '',
    ...table(
      ['harmful lines by slice and kind', 'count', 'caught'],
      Object.entries(caught).map(([name, found]) => [
        name,
        String(found.lines),
        percent(found.caught),
      ]),
    ),
    ...(disguises.length > 0
      ? [
          `The same lines in disguise. ${UNSEEN_NOTE}`,
          '',
          ...table(
            [
              'disguise',
              'harmful caught, plain → disguised',
              'harmless stopped, plain → disguised',
            ],
            disguises.map(({ disguise, caught: found, stopped }) => [
              disguiseLabel(disguise),
              `${percent(found.plain)} → ${percent(found.disguised)}`,
              `${percent(stopped.plain)} → ${percent(stopped.disguised)}`,
            ]),
          ),
        ]
      : []),
  ];
};
