import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHarmful } from '../corpus/check-format.ts';
import { readCorpus } from '../corpus/corpus-line.ts';

/** Scenarios of a fold. */
const scenariosOf = (root: string, fold: number): ReadonlySet<string> =>
  new Set(
    readFileSync(join(root, 'models/corpus/folds.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, own]) => own === String(fold))
      .map(([scenario = '']) => scenario),
  );

/** Lines of our own corpus by whether they harm, of one fold; worry and asking for help are neither. */
export const corpusLines = (
  root: string,
  fold: number,
): { readonly harmful: readonly string[]; readonly innocent: readonly string[] } => {
  const { lines } = readCorpus(join(root, 'models/corpus/messages'));
  const own = scenariosOf(root, fold);
  const standing = lines.filter((line) => line.previous === '' && own.has(line.scenario));
  return {
    harmful: standing.filter(isHarmful).map((line) => line.text),
    innocent: standing.filter((line) => line.kinds.length === 0).map((line) => line.text),
  };
};
