import { ABUSE_SETS } from './abuse-sets.ts';
import { type Dataset, evenly } from './dataset.ts';
import { linesOf, ORDINARY_SETS } from './ordinary-sets.ts';

/** Lines of each set: no set outweighs the others. */
const OF_EACH = 150;

/**
 * Lines that no model of ours has learnt, by whether their set calls them harmful: of lines that
 * were learnt, any change of spelling looks like a loss. Worry is neither.
 */
export const unlearntLines = async (
  data: string,
): Promise<{ readonly harmful: readonly string[]; readonly innocent: readonly string[] }> => {
  const harmfulOf = async (set: Dataset): Promise<readonly string[]> => {
    const rows = (await set.read(data)).filter(({ harmful }) => harmful);
    return evenly(rows, OF_EACH).map(({ text }) => text);
  };
  const abuse = ABUSE_SETS.filter(({ measures }) => measures.includes('any'));
  return {
    harmful: (await Promise.all(abuse.map(harmfulOf))).flat(),
    innocent: (
      await Promise.all(ORDINARY_SETS.map(async (set) => evenly(await linesOf(set, data), OF_EACH)))
    ).flat(),
  };
};
