import { averagePrecision } from '../metrics/average-precision.ts';
import { bootstrap } from '../metrics/bootstrap.ts';
import { calibrationError, reliability } from '../metrics/calibration.ts';
import { counterfactualFlips } from '../metrics/counterfactual-flips.ts';
import { f1 } from '../metrics/f1.ts';
import { rocAuc } from '../metrics/roc-auc.ts';
import { recallAt, rocCurve, thinCurve } from '../metrics/roc-curve.ts';
import { shareWithInterval } from '../metrics/share-with-interval.ts';
import { subgroupAuc } from '../metrics/subgroup-auc.ts';
import type { SuiteMessage } from '../run/suite.ts';
import type { Curves, Figure, Figures, MessageFigures, SliceFigures } from './figures.ts';
import type { JudgedMessage } from './judged-message.ts';
import { worstErrors } from './worst-errors.ts';

type Judged = readonly JudgedMessage[];
type Statistic = (judged: Judged) => number;

const isFlagged = ({ verdict }: JudgedMessage): boolean => verdict.flagged;
const isHarmful = ({ row }: JudgedMessage): boolean => row.harmful;
const isDisturbed = ({ verdict }: JudgedMessage): boolean => verdict.disturbed ?? verdict.flagged;

const scoresOf = (judged: Judged): readonly number[] =>
  judged.map(({ verdict }) => verdict.score as number);
const labelsOf = (judged: Judged): readonly boolean[] => judged.map(isHarmful);
const hasScores = (judged: Judged): boolean =>
  judged.length > 0 && judged.every(({ verdict }) => verdict.score !== undefined);
/** Scores that can be read as probabilities. */
const areShares = (judged: Judged): boolean =>
  scoresOf(judged).every((score) => score >= 0 && score <= 1);

/** Of the whole suite. An AUC and the like need scores. */
const SCORE_STATISTICS: Readonly<Record<string, Statistic>> = {
  auc: (judged) => rocAuc(scoresOf(judged), labelsOf(judged)),
  averagePrecision: (judged) => averagePrecision(scoresOf(judged), labelsOf(judged)),
  recallAt1: (judged) => recallAt(rocCurve(scoresOf(judged), labelsOf(judged)), 0.01),
  recallAt5: (judged) => recallAt(rocCurve(scoresOf(judged), labelsOf(judged)), 0.05),
};
const calibration: Statistic = (judged) =>
  calibrationError(reliability(scoresOf(judged), labelsOf(judged)));

const shareOf = (judged: Judged, is: (one: JudgedMessage) => boolean): Figure =>
  shareWithInterval(judged.filter(is).length, judged.length);

const withBootstrap = (judged: Judged, statistic: Statistic, seed: number): Figure => {
  const [low, high] = bootstrap(
    judged.length,
    (indices) => statistic(indices.map((i) => judged[i] as JudgedMessage)),
    { seed },
  );
  return { value: statistic(judged), low, high };
};

/** Figures that slices have too. */
const basicFigures = (judged: Judged, seed: number): Figures => {
  const harmful = judged.filter(isHarmful);
  const innocent = judged.filter((one) => !isHarmful(one));
  const inNeed = judged.filter(({ row }) => row.needsHelp);
  const hasBoth = harmful.length > 0 && innocent.length > 0;
  const { auc } = SCORE_STATISTICS as { auc: Statistic };
  const f1Of: Statistic = (some) => f1(some.map(isFlagged), labelsOf(some));
  return {
    ...(hasBoth && hasScores(judged) ? { auc: withBootstrap(judged, auc, seed) } : {}),
    ...(hasBoth ? { f1: withBootstrap(judged, f1Of, seed) } : {}),
    ...(harmful.length > 0 ? { recall: shareOf(harmful, isFlagged) } : {}),
    ...(innocent.length > 0
      ? { falseAlarms: shareOf(innocent, isFlagged), disturbance: shareOf(innocent, isDisturbed) }
      : {}),
    ...(inNeed.some(({ verdict }) => verdict.helped !== undefined)
      ? { helped: shareOf(inNeed, ({ verdict }) => verdict.helped === true) }
      : {}),
  };
};

const moreFigures = (judged: Judged, seed: number): Figures => {
  const harmful = judged.filter(isHarmful).length;
  const hasBoth = harmful > 0 && harmful < judged.length;
  const twins = judged.flatMap(({ row: { twin }, verdict }) =>
    twin ? [{ twin, ...verdict }] : [],
  );
  const { sets, flipped } = counterfactualFlips(twins);
  return {
    ...(hasBoth && hasScores(judged)
      ? Object.fromEntries(
          Object.entries(SCORE_STATISTICS).map(([name, statistic]) => [
            name,
            withBootstrap(judged, statistic, seed),
          ]),
        )
      : {}),
    ...(hasBoth && hasScores(judged) && areShares(judged)
      ? { calibrationError: withBootstrap(judged, calibration, seed) }
      : {}),
    ...(sets > 0 ? { counterfactualFlips: shareWithInterval(flipped, sets) } : {}),
  };
};

/** AUCs that show bias against a group. Left out where a class is missing. */
const groupFigures = (judged: Judged, group: string, seed: number): Figures => {
  const find = (some: Judged) =>
    subgroupAuc(
      some.map(({ row, verdict }) => ({
        ...{ score: verdict.score as number, label: row.harmful },
        inGroup: row.groups?.includes(group) ?? false,
      })),
    );
  const figure = (name: 'subgroup' | 'bpsn' | 'bnsp') =>
    [`${name}Auc`, withBootstrap(judged, (some) => find(some)[name], seed)] as const;
  if (!hasScores(judged)) return {};
  const all = (['subgroup', 'bpsn', 'bnsp'] as const).map(figure);
  return Object.fromEntries(all.filter(([, { value }]) => !Number.isNaN(value)));
};

const curvesOf = (judged: Judged): Curves => ({
  // JSON has no infinity, so the first point, at which nothing is flagged, is left out.
  roc: thinCurve(rocCurve(scoresOf(judged), labelsOf(judged))).slice(1),
  reliability: areShares(judged) ? reliability(scoresOf(judged), labelsOf(judged)) : [],
});

const KEYS: Readonly<Record<string, (row: SuiteMessage) => readonly string[]>> = {
  slice: ({ slice }) => (slice ? [slice] : []),
  language: ({ lang }) => (lang ? [lang] : []),
  group: ({ groups = [] }) => groups,
};

const slicesOf = (judged: Judged, seed: number): readonly SliceFigures[] =>
  Object.entries(KEYS).flatMap(([by, keysOf]) => {
    const names = [...new Set(judged.flatMap(({ row }) => keysOf(row)))].sort();
    return names.map((name) => {
      const own = judged.filter(({ row }) => keysOf(row).includes(name));
      const figures = {
        ...basicFigures(own, seed),
        ...(by === 'group' ? groupFigures(judged, name, seed) : {}),
      };
      return { by, name, rows: own.length, harmful: own.filter(isHarmful).length, figures };
    });
  });

/** The figures of a system on a suite of messages, and of each slice, language and group. */
export const messageFigures = (judged: Judged, seed: number): MessageFigures => {
  const harmful = judged.filter(isHarmful).length;
  const hasCurves = hasScores(judged) && harmful > 0 && harmful < judged.length;
  return {
    figures: { ...basicFigures(judged, seed), ...moreFigures(judged, seed) },
    slices: slicesOf(judged, seed),
    worst: worstErrors(
      judged.map(({ row: { id, slice, harmful }, verdict: { flagged, score } }) => ({
        ...{ id, harmful, flagged },
        ...(slice ? { slice } : {}),
        ...(score === undefined ? {} : { score }),
      })),
    ),
    ...(hasCurves ? { curves: curvesOf(judged) } : {}),
  };
};
