import type { CorpusLine } from '../corpus/corpus-line.ts';
import {
  type Grading,
  measureOutOfFold,
  type OutOfFold,
  type OutOfFoldResult,
} from './out-of-fold.ts';

/**
 * The results of the model that shipped before, on the lines that `scored` has, with its own
 * thresholds. It learned none of these lines. `file` is what `python -m training previous --run` wrote.
 * Returns `undefined` if it lacks lines or is of the model that ships now.
 */
export const measureBefore = async (
  lines: readonly CorpusLine[],
  scored: readonly OutOfFold[],
  file: string,
  model: string,
): Promise<OutOfFoldResult | undefined> => {
  const [first = '{}', ...rows] = file.trimEnd().split('\n');
  const about: { readonly model?: string; readonly grading?: Grading } = JSON.parse(first);
  if (!about.grading || about.model === model) return undefined;
  const ids = new Set(scored.map(({ id }) => id));
  const before = rows.map((row): OutOfFold => JSON.parse(row)).filter(({ id }) => ids.has(id));
  return before.length === ids.size ? measureOutOfFold(lines, before, about.grading) : undefined;
};
