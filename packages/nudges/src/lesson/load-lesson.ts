import { HARMS, type Harm, NightlightError, type ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson, LessonCatalogue } from '../lessons/lesson.ts';
import { LOADERS } from '../lessons/locales.generated.ts';
import { localesFor } from '../messages/nearest-locale.ts';

const GROUPS: readonly ReadingGroup[] = ['under-13', '13-and-over'];

const findNearest = (locale: string): string =>
  localesFor(locale, Object.keys(LOADERS)).find((name) => name in LOADERS) ?? 'en';

/** Returns the locale that `loadLesson` uses for `locale`: the nearest available, or `en`. */
export const lessonLocale = (locale: string): string =>
  Intl.getCanonicalLocales(findNearest(locale))[0] as string;

/**
 * Loads a two-minute lesson as data, for an app with its own UI. `locale` (BCP 47, default `en`)
 * selects the nearest available locale, or English. The result contains the locale that was used.
 * All lessons of a locale are in one file, so the server can't see which one is read.
 *
 * Throws `invalid-input` for an unknown harm or group.
 */
export const loadLesson = async (
  harm: Harm,
  group: ReadingGroup,
  locale = 'en',
): Promise<{ readonly locale: string; readonly lesson: Lesson }> => {
  if (!HARMS.includes(harm) || !GROUPS.includes(group)) {
    throw new NightlightError(
      'invalid-input',
      `There is no lesson for the harm "${harm}" and the group "${group}". Harms: ${HARMS.join(', ')}. Groups: ${GROUPS.join(', ')}.`,
    );
  }
  const load = LOADERS[findNearest(locale)] as () => Promise<{ readonly default: LessonCatalogue }>;
  const { default: file } = await load();
  return { locale: file.locale, lesson: { ...file.bodySafety, ...file.lessons[harm][group] } };
};
