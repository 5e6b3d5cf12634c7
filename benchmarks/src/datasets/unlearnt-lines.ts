import { ABUSE_SETS } from './abuse-sets.ts';
import { type Dataset, evenly } from './dataset.ts';
import { linesOf, ORDINARY_SETS } from './ordinary-sets.ts';

/** Lines per set, so that no set outweighs the others. */
const OF_EACH = 150;

/**
 * Lines that no model of ours was trained on, by whether their set calls them harmful.
 * For lines used in training, any change of spelling would look like a loss. Worry
 * counts as neither.
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
