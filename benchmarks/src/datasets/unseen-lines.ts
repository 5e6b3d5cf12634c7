import { ABUSE_SETS } from './abuse-sets.ts';
import { type Dataset, sampleEvenly } from './dataset.ts';
import { ORDINARY_SETS, readLines } from './ordinary-sets.ts';

/** Lines per set, so that no set outweighs the others. */
const LINES_PER_SET = 50;

/**
 * Lines that no model of ours was trained on, by whether their set calls them harmful.
 * For lines used in training, any change of spelling would look like a loss. Worry
 * counts as neither.
 */
export const readUnseenLines = async (
  data: string,
): Promise<{ readonly harmful: readonly string[]; readonly innocent: readonly string[] }> => {
  const readHarmful = async (set: Dataset): Promise<readonly string[]> => {
    const rows = (await set.read(data)).filter(({ harmful }) => harmful);
    return sampleEvenly(rows, LINES_PER_SET).map(({ text }) => text);
  };
  const abuse = ABUSE_SETS.filter(({ measures }) => measures.includes('any'));
  return {
    harmful: (await Promise.all(abuse.map(readHarmful))).flat(),
    innocent: (
      await Promise.all(
        ORDINARY_SETS.map(async (set) => sampleEvenly(await readLines(set, data), LINES_PER_SET)),
      )
    ).flat(),
  };
};
