import type { Harm, ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson } from '../lessons/lesson.ts';

/**
 * A lesson of two minutes, as data, for an app that shows it in its own way. English in every
 * locale until somebody has written others: `locale` says what it is in. All lessons are one
 * file: which of them somebody reads is no server's business.
 */
export const loadLesson = async (
  harm: Harm,
  group: ReadingGroup,
): Promise<{ readonly locale: 'en'; readonly lesson: Lesson }> => {
  const { lessons } = await import('../lessons/en/index.ts');
  return { locale: 'en', lesson: lessons[harm][group] };
};
