import type { Locale } from '@nightlight/sdk/core';
import words from './own-words.json';

/** The chat's own words on the pages of help, of limits and of being heard, in one language. */
export type OwnWords = (typeof words)['en'];

const ALL: Readonly<Record<string, OwnWords>> = words;

export const ownWords = (locale: Locale): OwnWords => ALL[locale] ?? words.en;

/** The attributes of an element with these words. */
export const inLanguage = (locale: Locale): { readonly lang: string; readonly dir: string } => ({
  lang: locale,
  dir: locale === 'ar' ? 'rtl' : 'ltr',
});

/** Writes a name into words. In words from right to left, it must not move what is around it. */
export const withName = (pattern: string, name: string, locale: Locale): string =>
  pattern.replaceAll('{name}', inLanguage(locale).dir === 'rtl' ? `\u2068${name}\u2069` : name);
