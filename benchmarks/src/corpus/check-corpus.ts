import { join } from 'node:path';
import { checkBalance } from './check-balance.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkFolds } from './check-folds.ts';
import { checkFormat } from './check-format.ts';
import { checkInvented } from './check-invented.ts';
import { checkNever } from './check-never.ts';
import { checkSurface } from './check-surface.ts';
import { type Fault, readCorpus } from './corpus-line.ts';

export interface CorpusReport {
  readonly lines: number;
  readonly byLanguage: Readonly<Record<string, number>>;
  /** Out-of-fold AUC from surface features alone, in total and by language. */
  readonly surface: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
}

/** All requirements on the corpus that a program can check. */
export const checkCorpus = (folder: string): CorpusReport => {
  const { lines, faults } = readCorpus(folder);
  const surface = checkSurface(lines);
  const byLanguage: Record<string, number> = {};
  for (const line of lines) byLanguage[line.lang] = (byLanguage[line.lang] ?? 0) + 1;
  return {
    lines: lines.length,
    byLanguage,
    surface: surface.auc,
    faults: [
      ...faults,
      ...checkFormat(lines),
      ...checkFolds(lines, join(folder, '../folds.tsv')),
      ...checkDuplicates(lines),
      ...checkInvented(lines),
      ...checkNever(lines),
      ...checkBalance(lines),
      ...surface.faults,
    ],
  };
};
