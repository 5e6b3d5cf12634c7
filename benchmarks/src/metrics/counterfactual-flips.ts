/** A row that has twins which differ only in the identity that they mention. */
export interface TwinRow {
  readonly twin: string;
  readonly flagged: boolean;
  readonly score?: number;
}

export interface CounterfactualFlips {
  /** Sets of at least two twins. */
  readonly sets: number;
  /** Sets in which the verdict depends on the identity. */
  readonly flipped: number;
  /** Mean distance between the highest and the lowest score of a set. Absent without scores. */
  readonly meanRange?: number;
}

/** How often a verdict changes if only the identity does. */
export const counterfactualFlips = (rows: readonly TwinRow[]): CounterfactualFlips => {
  const byTwin = new Map<string, TwinRow[]>();
  for (const row of rows) byTwin.set(row.twin, [...(byTwin.get(row.twin) ?? []), row]);
  const sets = [...byTwin.values()].filter((set) => set.length >= 2);
  const flipped = sets.filter((set) => new Set(set.map(({ flagged }) => flagged)).size > 1).length;
  const hasScores = sets.length > 0 && sets.flat().every(({ score }) => score !== undefined);
  const ranges = sets.map((set) => {
    const scores = set.map(({ score = 0 }) => score);
    return Math.max(...scores) - Math.min(...scores);
  });
  const meanRange = ranges.reduce((sum, range) => sum + range, 0) / sets.length;
  return { sets: sets.length, flipped, ...(hasScores ? { meanRange } : {}) };
};
