import type { GuardianList, GuardianSettings } from '@nightlight/core/limits';
import { findProtected, type ProtectedReason } from '@nightlight/text/protected-words';
import { isHelplineName } from './helpline-names.ts';

/** An entry that was not saved. */
export interface RefusedEntry {
  readonly setting: 'words' | 'sites';
  readonly entry: string;
  /**
   * - `identity`, `health`, `help`: the word or site must stay reachable.
   * - `not-a-site`: it is no domain, such as `games.example`.
   */
  readonly reason: ProtectedReason | 'not-a-site';
}

const refuse = (
  setting: 'words' | 'sites',
  { block, allow }: GuardianList,
  find: (entry: string) => RefusedEntry['reason'] | undefined,
): { readonly list: GuardianList; readonly refused: readonly RefusedEntry[] } => {
  const refused = block.flatMap((entry): RefusedEntry[] => {
    const reason = find(entry);
    return reason ? [{ setting, entry, reason }] : [];
  });
  const isRefused = (entry: string): boolean => refused.some((one) => one.entry === entry);
  return { list: { block: block.filter((entry) => !isRefused(entry)), allow }, refused };
};

/** Removes protected entries from lists, and says which and why. */
export const checkEntries = async (
  settings: GuardianSettings,
): Promise<{
  readonly settings: GuardianSettings;
  readonly refused: readonly RefusedEntry[];
}> => {
  const hasDot = settings.words?.block.some((entry) => entry.includes('.'));
  // Without a site, the file with the domains is not needed.
  const { findSiteProblem, namesHelpSite } =
    settings.sites || hasDot
      ? await import('./check-sites.ts')
      : { findSiteProblem: () => undefined, namesHelpSite: () => false };
  const words =
    settings.words &&
    refuse(
      'words',
      settings.words,
      (entry) =>
        findProtected(entry) ??
        (isHelplineName(entry) || namesHelpSite(entry) ? 'help' : undefined),
    );
  const sites = settings.sites && refuse('sites', settings.sites, findSiteProblem);
  const allowedSites = sites?.list.allow.filter((entry) => findSiteProblem(entry) !== 'not-a-site');
  return {
    settings: {
      ...settings,
      ...(words ? { words: words.list } : {}),
      ...(sites ? { sites: { block: sites.list.block, allow: allowedSites ?? [] } } : {}),
    },
    refused: [...(words?.refused ?? []), ...(sites?.refused ?? [])],
  };
};
