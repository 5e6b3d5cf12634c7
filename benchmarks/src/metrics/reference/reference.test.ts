import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { averagePrecision } from '../average-precision.ts';
import { calibrationError, reliability } from '../calibration.ts';
import { earlyDetection } from '../early-detection.ts';
import { f1 } from '../f1.ts';
import { twoSidedP } from '../normal.ts';
import { deLong, mcNemar } from '../paired-tests.ts';
import { rocAuc } from '../roc-auc.ts';
import { recallAt, rocCurve } from '../roc-curve.ts';
import { subgroupAuc } from '../subgroup-auc.ts';
import { wilson } from '../wilson.ts';

/** Figures by scikit-learn and SciPy, written by make_reference.py. */
interface Case {
  readonly name: string;
  readonly labels: readonly boolean[];
  readonly scores: readonly number[];
  readonly other: readonly number[];
  readonly group: readonly boolean[];
  // biome-ignore lint/suspicious/noExplicitAny: figures, some of them nested.
  readonly expected: any;
}
interface Early {
  readonly name: string;
  readonly harmful: readonly boolean[];
  readonly turns: readonly number[];
  readonly alarms: readonly (number | null)[];
  readonly expected: Readonly<Record<'f1' | 'speed' | 'fLatency', number>>;
}
const reference: {
  readonly cases: readonly Case[];
  readonly early: readonly Early[];
  readonly wilson: readonly Readonly<Record<'count' | 'of' | 'low' | 'high', number>>[];
  readonly normal: readonly { readonly z: number; readonly p: number }[];
} = JSON.parse(readFileSync(new URL('./reference.json', import.meta.url), 'utf8'));

const near = (value: number, expected: number): void => {
  expect(Math.abs(value - expected)).toBeLessThan(1e-9);
};

describe.each(reference.cases)(
  '$name: as scikit-learn',
  ({ scores, labels, other, group, expected }) => {
    it('ROC AUC, average precision and recall at fixed false alarms', () => {
      near(rocAuc(scores, labels), expected.auc);
      near(averagePrecision(scores, labels), expected.averagePrecision);
      const curve = rocCurve(scores, labels);
      near(recallAt(curve, 0.01), expected.recallAt1);
      near(recallAt(curve, 0.05), expected.recallAt5);
    });

    it('F1', () => {
      const flagged = scores.map((score) => score >= 0.5);
      near(f1(flagged, labels), expected.f1);
    });

    it('calibration', () => {
      const bins = reliability(scores, labels);
      expect(bins).toHaveLength(expected.reliability.positives.length);
      for (const [i, bin] of bins.entries()) {
        near(bin.positives, expected.reliability.positives[i]);
        near(bin.meanScore, expected.reliability.meanScores[i]);
      }
      near(calibrationError(bins), expected.calibrationError);
    });

    it('AUCs of a subgroup', () => {
      const rows = scores.map((score, i) => ({
        ...{ score, label: labels[i] === true, inGroup: group[i] === true },
      }));
      const found = subgroupAuc(rows);
      near(found.subgroup, expected.subgroup);
      near(found.bpsn, expected.bpsn);
      near(found.bnsp, expected.bnsp);
    });

    it('paired tests', () => {
      const { onlyFirst, onlySecond, p } = expected.mcNemar;
      near(mcNemar(onlyFirst, onlySecond), p);
      const found = deLong(scores, other, labels);
      near(found.difference, expected.deLong.difference);
      near(found.z, expected.deLong.z);
      near(found.p, expected.deLong.p);
    });
  },
);

it('the normal distribution, far into its tail', () => {
  for (const { z, p } of reference.normal) {
    near(twoSidedP(z), p);
    expect(Math.abs(twoSidedP(z) / p - 1)).toBeLessThan(1e-12);
  }
});

it('Wilson’s interval, as SciPy', () => {
  for (const { count, of, low, high } of reference.wilson) {
    const found = wilson(count, of);
    near(found[0], low);
    near(found[1], high);
  }
});

it.each(reference.early)('F-latency of $name, by its definition', (one) => {
  const found = earlyDetection(
    one.harmful.map((isHarmful, i) => {
      const alarm = one.alarms[i];
      return {
        ...{ isHarmful, turns: one.turns[i] as number },
        ...(typeof alarm === 'number' ? { alarm } : {}),
      };
    }),
  );
  near(found.f1, one.expected.f1);
  near(found.speed, one.expected.speed);
  near(found.fLatency, one.expected.fLatency);
});
