import { LOCALES } from '@nightlight/nudges';
import type { Locale } from '@nightlight/sdk/core';

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Returns the first of the browser's languages for which Nightlight has texts, or English. */
export const suggestLocale = (languages: readonly string[] = navigator.languages): Locale => {
  for (const language of languages) {
    const found = LOCALES.find((locale) => languageOf(locale) === languageOf(language));
    if (found) return found as Locale;
  }
  return 'en';
};

/** Each language that has texts, with its name in the language itself. */
export const languageNames = (): readonly (readonly [Locale, string])[] =>
  LOCALES.map((locale) => {
    const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
    return [locale as Locale, name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)];
  });
