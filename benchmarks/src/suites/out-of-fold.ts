import type { TextModelManifest } from '@nightlight/runtime';
import { type Assessment, assess, type Classification } from '@nightlight/sdk/core';
import { createPatternClassifier, gradeLogits } from '@nightlight/text';
import type { CorpusLine } from '../corpus/corpus-line.ts';
import { actionsByBand } from './bands.ts';
import {
  type DecidedLine,
  type DecidedResult,
  type GroupResult,
  measureDecided,
  measureGroups,
  measureSlices,
  type SliceFigures,
} from './decided-lines.ts';

/** Logits of a line, by head, from a model that was not trained on its scenario. */
export interface OutOfFold {
  readonly id: string;
  readonly logits: Readonly<Record<string, number>>;
}

/** Results on lines that folds judged. */
export interface OutOfFoldResult extends DecidedResult {
  /** The lines of rounds 5, 9 and later alone. Older results lack it. */
  readonly newLines?: {
    readonly lines: number;
    readonly groups: readonly GroupResult[];
    readonly slices: readonly SliceFigures[];
  };
}

const SOURCE = { id: 'text-base', version: 'out of fold' } as const;
/** Files of the rounds that are reported apart: `en/context-r13.tsv`. */
const NEW_ROUND = /-r(?:5|9|1\d)\.tsv\b/;

/** The calibration and thresholds of a model. */
export type Grading = Pick<TextModelManifest, 'heads' | 'combined'>;

/** The classification that the text classifier would return for these logits. */
const createClassification = ({ id, logits }: OutOfFold, grading: Grading): Classification => {
  const ordered = grading.heads.map(({ kind }) => {
    const logit = logits[kind];
    if (logit === undefined) throw new Error(`${id} has no logit for ${kind}.`);
    return logit;
  });
  return { signals: gradeLogits(ordered, grading, SOURCE), degraded: [] };
};

const maxHarmScore = (scores: Assessment['harms']): number =>
  Math.max(...Object.values(scores).map(({ score }) => score));

/**
 * The results of `assess` and `decide` on our own lines, from models that were not
 * trained on their scenario: with their logits, the released calibration and thresholds,
 * and the patterns. Folding, windows and int8 are left out.
 */
export const measureOutOfFold = async (
  lines: readonly CorpusLine[],
  scored: readonly OutOfFold[],
  grading: Grading,
): Promise<OutOfFoldResult> => {
  const logitsById = new Map(scored.map((row) => [row.id, row]));
  const patterns = createPatternClassifier({ region: 'GB' });
  const scoredLines = lines.filter((line) => logitsById.has(line.id));
  const found = await patterns.classify(
    scoredLines.map(({ text }) => ({ conversation: 'bench', author: 'self', text })),
  );
  const decided = scoredLines.map((line, i): DecidedLine => {
    const direction = line.direction as 'outgoing' | 'incoming';
    const classification = createClassification(logitsById.get(line.id) as OutOfFold, grading);
    const assessment = assess([classification, found[i] as Classification], { direction });
    return {
      line,
      anyHarm: maxHarmScore(assessment.harms),
      hasHelp: assessment.support !== 'none',
      actions: actionsByBand(assessment, direction),
    };
  });
  const fresh = decided.filter(({ line }) => NEW_ROUND.test(line.place));
  return {
    ...measureDecided(decided),
    newLines: {
      lines: fresh.length,
      groups: measureGroups(fresh),
      slices: measureSlices(fresh),
    },
  };
};
