import type { Harm, ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson } from '../lessons/lesson.ts';

type OfHarm = Readonly<Record<ReadingGroup, Lesson>>;

/** Each is a file of its own. */
const LOADERS: Readonly<Record<Harm, () => Promise<OfHarm>>> = {
  bullying: async () => (await import('../lessons/en/bullying.ts')).bullying,
  grooming: async () => (await import('../lessons/en/grooming.ts')).grooming,
  explicit: async () => (await import('../lessons/en/explicit.ts')).explicit,
  'self-harm': async () => (await import('../lessons/en/self-harm.ts')).selfHarm,
  scam: async () => (await import('../lessons/en/scam.ts')).scam,
  'personal-info': async () => (await import('../lessons/en/personal-info.ts')).personalInfo,
};

/**
 * A lesson of two minutes, as data, for an app that shows it in its own way. English in every
 * locale until somebody has written others: `locale` says what it is in.
 */
export const loadLesson = async (
  harm: Harm,
  group: ReadingGroup,
): Promise<{ readonly locale: 'en'; readonly lesson: Lesson }> => ({
  locale: 'en',
  lesson: (await LOADERS[harm]())[group],
});
