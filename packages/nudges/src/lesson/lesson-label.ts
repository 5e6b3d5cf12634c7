import { labelFor, localeUsed } from '../messages/words-for.ts';
import { lessonLocale } from './load-lesson.ts';

const getLanguage = (locale: string): string => new Intl.Locale(locale).language;

/** Returns a button's label. If lessons are in another language, the label names that language. */
export const lessonLabel = (label: 'learn' | 'lessons', locale: string): string => {
  const text = labelFor(label, locale);
  const used = localeUsed(locale);
  const lesson = getLanguage(lessonLocale(locale));
  if (lesson === getLanguage(used)) return text;
  return `${text} (${new Intl.DisplayNames([used], { type: 'language' }).of(lesson)})`;
};
