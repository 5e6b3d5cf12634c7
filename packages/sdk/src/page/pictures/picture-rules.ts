import type { PictureRules } from '../../wire/pipeline-settings.ts';
import type { Keeping } from '../history.ts';
import type { PictureSettings } from '../input/options.ts';

/** What the picture classifier is told at its start, from the host's settings and from what is kept. */
export const pictureRules = async (
  { hashLists = [] }: PictureSettings,
  keeping: Keeping,
): Promise<PictureRules> => ({
  // Plain data: what a framework watches can't be sent to a worker.
  hashLists: hashLists.map(({ list, label, means, kind = 'pdq' }) => ({
    list,
    label,
    means,
    kind,
  })),
  // What can't be read lifts no verdict, and keeps nobody from starting.
  excused: await keeping.excused().catch(() => []),
});
