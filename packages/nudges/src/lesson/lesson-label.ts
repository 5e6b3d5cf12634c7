import { labelFor, spokenIn } from '../messages/words-for.ts';

/** Lessons are there in English alone: to others it says so beforehand. */
export const lessonLabel = (label: 'learn' | 'lessons', locale: string): string => {
  const words = labelFor(label, locale);
  const spoken = spokenIn(locale);
  if (/^en\b/i.test(spoken)) return words;
  return `${words} (${new Intl.DisplayNames([spoken], { type: 'language' }).of('en')})`;
};
