import type { LessonCatalogue } from '../../lessons/lesson.ts';
import { checkKeys, collectTexts } from './collect-texts.ts';

/** Compares lessons with the English ones. Returns one line per fault, with the text's key. */
export const checkLessons = (
  lessons: LessonCatalogue,
  english: LessonCatalogue,
): readonly string[] => {
  const [own, model] = [collectTexts(lessons), collectTexts(english)];
  const changed = [...own].filter(
    ([key, value]) => /\.choices\.\d\.helps$/.test(key) && value !== model.get(key),
  );
  return [
    ...checkKeys(own, model),
    ...changed.map(([key]) => `${key}: must be ${model.get(key)}, as in English`),
  ];
};
