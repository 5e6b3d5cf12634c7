import { join } from 'node:path';
import { isHarmful } from '../corpus/check-format.ts';
import { readCorpus } from '../corpus/corpus-line.ts';

/** Lines of our own corpus by whether they harm; worry and asking for help are neither. */
export const corpusLines = (
  root: string,
): { readonly harmful: readonly string[]; readonly innocent: readonly string[] } => {
  const { lines } = readCorpus(join(root, 'models/corpus/messages'));
  const standing = lines.filter((line) => line.previous === '');
  return {
    harmful: standing.filter(isHarmful).map((line) => line.text),
    innocent: standing.filter((line) => line.kinds.length === 0).map((line) => line.text),
  };
};
