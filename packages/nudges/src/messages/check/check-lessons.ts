import type { LessonCatalogue } from '../../lessons/lesson.ts';
import { checkKeys, textsOf } from './texts-of.ts';

/** What is wrong with lessons, compared with the English ones: a line per fault that names its key. */
export const checkLessons = (
  lessons: LessonCatalogue,
  english: LessonCatalogue,
): readonly string[] => {
  const [own, model] = [textsOf(lessons), textsOf(english)];
  const changed = [...own].filter(
    ([key, value]) => /\.choices\.\d\.helps$/.test(key) && value !== model.get(key),
  );
  return [
    ...checkKeys(own, model),
    ...changed.map(([key]) => `${key}: must be ${model.get(key)}, as in English`),
  ];
};
