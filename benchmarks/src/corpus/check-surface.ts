import { rocAuc } from '../metrics/roc-auc.ts';
import { isHarmful } from './check-format.ts';
import type { CorpusLine, Fault } from './corpus-line.ts';
import { fitLogistic } from './logistic-regression.ts';

/** Above this AUC, something other than meaning gives the label away (corpus plan). */
export const MAX_SURFACE_AUC = 0.65;
const FOLDS = 5;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Length, punctuation, case, emoji, digits, direction: everything except meaning. */
export const computeFeatures = ({ text, direction }: CorpusLine): number[] => {
  const length = Math.max(1, text.length);
  return [
    Math.log(length),
    count(text, /\s+/g),
    count(text, /\p{Lu}/gu) / length,
    Number(text === text.toUpperCase() && /\p{Lu}/u.test(text)),
    Number(/^\p{Lu}/u.test(text)),
    Number(/[.。।]$/u.test(text)),
    count(text, /[?？؟]/gu),
    count(text, /[!！]/gu),
    count(text, /[,，、،]/gu),
    count(text, /\.{2,}|…/gu),
    count(text, /["“”«»'’]/gu),
    count(text, /\p{Extended_Pictographic}/gu),
    count(text, /\d/g),
    Number(direction === 'incoming'),
  ];
};

/** Folds by scenario, so that twins stay together. */
const assignFold = (scenario: string): number => {
  let hash = 0;
  for (const char of scenario) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % FOLDS;
};

/** Out-of-fold AUC of harmful versus innocent lines, from surface features alone. */
export const computeSurfaceAuc = (lines: readonly CorpusLine[]): number => {
  const features = lines.map(computeFeatures);
  const labels = lines.map(isHarmful);
  const scores: number[] = [];
  const scoredLabels: boolean[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = lines.map((line) => assignFold(line.scenario) === fold);
    const train = features.filter((_, i) => !inFold[i]);
    const scorer = fitLogistic(
      train,
      labels.filter((_, i) => !inFold[i]),
    );
    features.forEach((row, i) => {
      if (!inFold[i]) return;
      scores.push(scorer(row));
      scoredLabels.push(labels[i] as boolean);
    });
  }
  return rocAuc(scores, scoredLabels);
};

/** All lines together, and each language with enough lines. */
export const checkSurface = (
  lines: readonly CorpusLine[],
): { faults: Fault[]; auc: Record<string, number> } => {
  const languages = [...new Set(lines.map((line) => line.lang))].sort();
  const groups: [string, readonly CorpusLine[]][] = [
    ['all', lines],
    ...languages.map((lang): [string, CorpusLine[]] => [
      lang,
      lines.filter((line) => line.lang === lang),
    ]),
  ];
  const auc = Object.fromEntries(
    groups
      .filter(([, own]) => own.length >= 200)
      .map(([name, own]) => [name, computeSurfaceAuc(own)]),
  );
  const faults = Object.entries(auc)
    .filter(([, value]) => value > MAX_SURFACE_AUC)
    .map(([name, value]) => ({
      place: name,
      what: `surface features alone reach AUC ${value.toFixed(3)}, the limit is ${MAX_SURFACE_AUC}`,
    }));
  return { faults, auc };
};
