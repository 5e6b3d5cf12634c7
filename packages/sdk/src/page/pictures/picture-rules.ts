import type { PictureRules } from '../../wire/pipeline-settings.ts';
import type { History } from '../history.ts';
import type { PictureSettings } from '../input/options.ts';

/** What the picture classifier is told at its start, from the host's settings and from what is kept. */
export const pictureRules = async (
  { hashLists = [] }: PictureSettings,
  history: History,
): Promise<PictureRules> => ({
  // Plain data: what a framework watches can't be sent to a worker.
  hashLists: hashLists.map(({ list, label, action, algorithm = 'pdq' }) => ({
    list,
    label,
    action,
    algorithm,
  })),
  // What can't be read lifts no verdict, and keeps nobody from starting.
  overrides: await history.overrides().catch(() => []),
});
