import { rocAuc } from './roc-auc.ts';

export interface GroupedScore {
  readonly score: number;
  readonly label: boolean;
  /** Whether the row mentions the group. */
  readonly inGroup: boolean;
}

/** AUCs that show bias against an identity group (Borkan et al. 2019). */
export interface SubgroupAuc {
  /** Among the rows that mention the group. */
  readonly subgroup: number;
  /**
   * Background positive, subgroup negative: low if harmless rows that mention the group get higher
   * scores than harmful ones that don't.
   */
  readonly bpsn: number;
  /** Background negative, subgroup positive: low if harm to the group gets low scores. */
  readonly bnsp: number;
}

const auc = (rows: readonly GroupedScore[]): number =>
  rocAuc(
    rows.map(({ score }) => score),
    rows.map(({ label }) => label),
  );

/** `NaN` where a class is missing. */
export const subgroupAuc = (rows: readonly GroupedScore[]): SubgroupAuc => ({
  subgroup: auc(rows.filter(({ inGroup }) => inGroup)),
  bpsn: auc(rows.filter(({ inGroup, label }) => inGroup !== label)),
  bnsp: auc(rows.filter(({ inGroup, label }) => inGroup === label)),
});
