import { labelFor, localeUsed } from '../messages/words-for.ts';
import { lessonLocale } from './load-lesson.ts';

const languageOf = (locale: string): string => new Intl.Locale(locale).language;

/** The label of a lesson's button. If the lesson is in another language, it names that language. */
export const lessonLabel = (label: 'learn' | 'lessons', locale: string): string => {
  const text = labelFor(label, locale);
  const used = localeUsed(locale);
  const lesson = languageOf(lessonLocale(locale));
  if (lesson === languageOf(used)) return text;
  return `${text} (${new Intl.DisplayNames([used], { type: 'language' }).of(lesson)})`;
};
