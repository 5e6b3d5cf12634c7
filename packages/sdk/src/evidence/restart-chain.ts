import { type EvidenceContent, type EvidenceEntry, FIRST_PREVIOUS, hashJson } from './chain.ts';

/**
 * Begins the chain again over what is left, because its record was lost or damaged. It has the same
 * numbers, so that nothing is overwritten. A time that is not known is 0, which pages call doubtful. If
 * an item had been deleted, the anchor of an earlier report does not match any more.
 */
export const restartChain = async (
  saved: ReadonlyMap<number, { readonly content: EvidenceContent; readonly savedAt: number }>,
): Promise<readonly EvidenceEntry[]> => {
  const entries: EvidenceEntry[] = [];
  const highest = Math.max(0, ...saved.keys());
  for (let number = 1; number <= highest; number++) {
    const last = entries.at(-1);
    const one = saved.get(number);
    entries.push({
      ...{ number, savedAt: one?.savedAt ?? 0 },
      previous: last ? await hashJson(last) : FIRST_PREVIOUS,
      // What was deleted has no hash any more.
      content: one ? await hashJson(one.content) : FIRST_PREVIOUS,
    });
  }
  return entries;
};
