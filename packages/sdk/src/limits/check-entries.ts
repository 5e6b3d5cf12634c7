import type { GuardianList, GuardianSettings } from '@nightlight/core/limits';
import { foldWords } from '@nightlight/text/fold-words';
import { findProtected, type ProtectedReason } from '@nightlight/text/protected-words';
import { HELPLINES } from '../helplines/helplines.ts';

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

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Whether an entry is the name or number of a helpline. */
const isHelpline = (entry: string): boolean => {
  const [folded, digits] = [foldWords(entry).text.trim(), digitsOf(entry)];
  return HELPLINES.some(
    ({ name, dialled, sms }) =>
      folded.includes(foldWords(name).text.trim()) ||
      (digits !== '' && [dialled, sms].some((one) => one && digitsOf(one) === digits)),
  );
};

const refuse = async (
  setting: 'words' | 'sites',
  { block, allow }: GuardianList,
  find: (entry: string) => RefusedEntry['reason'] | undefined,
): Promise<{ readonly list: GuardianList; readonly refused: readonly RefusedEntry[] }> => {
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
  const words =
    settings.words &&
    (await refuse(
      'words',
      settings.words,
      (entry) => findProtected(entry) ?? (isHelpline(entry) ? 'help' : undefined),
    ));
  const { findSiteProblem } = settings.sites
    ? await import('./check-sites.ts')
    : { findSiteProblem: () => undefined };
  const sites = settings.sites && (await refuse('sites', settings.sites, findSiteProblem));
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
