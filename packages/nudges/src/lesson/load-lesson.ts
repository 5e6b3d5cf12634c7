import { HARMS, type Harm, NightlightError, type ReadingGroup } from '@nightlight/sdk/core';
import type { Lesson } from '../lessons/lesson.ts';

const GROUPS: readonly ReadingGroup[] = ['under-13', '13-and-over'];

/**
 * A lesson of two minutes, as data, for an app that shows it in its own way. English in every
 * locale until somebody has written others: `locale` says what it is in. All lessons are one
 * file: which of them somebody reads is no server's business.
 *
 * Throws `invalid-input` for a harm or a group that there is not.
 */
export const loadLesson = async (
  harm: Harm,
  group: ReadingGroup,
): Promise<{ readonly locale: 'en'; readonly lesson: Lesson }> => {
  if (!HARMS.includes(harm) || !GROUPS.includes(group)) {
    throw new NightlightError(
      'invalid-input',
      `No lesson has the harm "${harm}" and the group "${group}". Harms: ${HARMS.join(', ')}. Groups: ${GROUPS.join(', ')}.`,
    );
  }
  const { lessons } = await import('../lessons/en/index.ts');
  return { locale: 'en', lesson: lessons[harm][group] };
};
