import type { PictureRules } from '../../wire/pipeline-settings.ts';
import type { History } from '../history.ts';
import type { PictureSettings } from '../input/options.ts';

/** Creates the start-up settings of the picture classifier from the options and the store. */
export const loadPictureRules = async (
  { hashLists = [] }: PictureSettings,
  history: History,
): Promise<PictureRules> => ({
  // Copy to plain data, because the proxies of frameworks can't be sent to a worker.
  hashLists: hashLists.map(({ list, label, action, algorithm = 'pdq' }) => ({
    list,
    label,
    action,
    algorithm,
  })),
  // If the store fails, Nightlight still starts, without overrides.
  overrides: await history.readOverrides().catch(() => []),
});
