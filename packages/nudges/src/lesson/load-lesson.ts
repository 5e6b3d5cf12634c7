import { HARMS, type Harm, NightlightError, type ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson, LessonCatalogue } from '../lessons/lesson.ts';
import { LOADERS } from '../lessons/locales.generated.ts';
import { localesFor } from '../messages/nearest-locale.ts';

const GROUPS: readonly ReadingGroup[] = ['under-13', '13-and-over'];

const nearest = (locale: string): string =>
  localesFor(locale, Object.keys(LOADERS)).find((name) => name in LOADERS) ?? 'en';

/** The locale of the lesson that `loadLesson` gives for `locale`: the nearest available, or `en`. */
export const lessonLocale = (locale: string): string =>
  Intl.getCanonicalLocales(nearest(locale))[0] as string;

/**
 * A two-minute lesson as data, for an app that shows it in its own way. `locale` (BCP 47) selects
 * the nearest available, or English; the result says which. All lessons of a locale are one file,
 * so the server can't tell which one is read.
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
  const load = LOADERS[nearest(locale)] as () => Promise<{ readonly default: LessonCatalogue }>;
  const { default: file } = await load();
  return { locale: file.locale, lesson: { ...file.bodySafety, ...file.lessons[harm][group] } };
};
