import { deLong, mcNemar } from '../metrics/paired-tests.ts';
import type { Verdict } from '../run/predictions.ts';

/** A verdict with the row's label, as in the files of a run. */
export interface PairedVerdict {
  readonly id: string;
  readonly harmful: boolean;
  readonly flagged: boolean;
  readonly score?: number;
}

/** A conversation is flagged if there is a warning at any turn. */
export const toPairedVerdict = (verdict: Verdict): PairedVerdict => {
  if ('flagged' in verdict) return verdict;
  const { id, harmful, alarm } = verdict;
  return { id, harmful, flagged: alarm !== undefined };
};

/** Two-sided p-values by figure. Absent where the figure is. */
export type PairedTests = Readonly<Partial<Record<'auc' | 'recall' | 'falseAlarms', number>>>;

/** How often only one of two systems flags a row. */
const compareFlags = (pairs: readonly (readonly [PairedVerdict, PairedVerdict])[]): number => {
  const onlyFirst = pairs.filter(([a, b]) => a.flagged && !b.flagged).length;
  const onlySecond = pairs.filter(([a, b]) => !a.flagged && b.flagged).length;
  return mcNemar(onlyFirst, onlySecond);
};

/**
 * Tests whether two systems, or two versions of one, differ on the same rows: recall and false alarms
 * with McNemar's exact test, the AUC with DeLong's.
 */
export const comparePaired = (
  first: readonly PairedVerdict[],
  second: readonly PairedVerdict[],
): PairedTests => {
  const byId = new Map(second.map((verdict) => [verdict.id, verdict]));
  const pairs = first.flatMap((verdict) => {
    const other = byId.get(verdict.id);
    return other ? [[verdict, other] as const] : [];
  });
  const harmful = pairs.filter(([{ harmful: is }]) => is);
  const innocent = pairs.filter(([{ harmful: is }]) => !is);
  const hasScores = pairs.every(([a, b]) => a.score !== undefined && b.score !== undefined);
  const auc = () =>
    deLong(
      pairs.map(([a]) => a.score as number),
      pairs.map(([, b]) => b.score as number),
      pairs.map(([a]) => a.harmful),
    ).p;
  return {
    ...(harmful.length > 1 && innocent.length > 1 && hasScores ? { auc: auc() } : {}),
    ...(harmful.length > 0 ? { recall: compareFlags(harmful) } : {}),
    ...(innocent.length > 0 ? { falseAlarms: compareFlags(innocent) } : {}),
  };
};
