import { existsSync, readFileSync } from 'node:fs';
import type { CorpusLine, Fault } from './corpus-line.ts';

/** Folds of the cross-validation; `models/training` trains one model without each. */
export const FOLDS = 5;

/** Every scenario has one fold, so a line and its twin are never on both sides. */
export const checkFolds = (lines: readonly CorpusLine[], file: string): Fault[] => {
  const rows = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(1) : [];
  const folds = new Map(rows.map((row) => row.split('\t') as [string, string]));
  const known = new Set(Array.from({ length: FOLDS }, (_, fold) => String(fold)));
  const faults: Fault[] = [];
  for (const scenario of new Set(lines.map((line) => line.scenario))) {
    const fold = folds.get(scenario);
    if (fold === undefined) {
      faults.push({ place: scenario, what: 'has no fold: run python -m training folds' });
    } else if (!known.has(fold)) faults.push({ place: scenario, what: `fold ${fold}` });
  }
  return faults;
};
