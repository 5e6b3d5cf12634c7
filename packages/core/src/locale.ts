/** Languages for which Nightlight has texts. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'pt', 'tr'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Locale (BCP 47): a language for which Nightlight has texts, alone or with a script or
 * region, such as `pt-BR`. If you supply texts in another language, write `'sw' as
 * Locale`.
 */
export type Locale = Language | `${Language}-${string}`;

/**
 * Whether a value is a well-formed BCP 47 tag. Locales without texts fall back to
 * English.
 */
export const isLocale = (tag: unknown): tag is Locale => {
  if (typeof tag !== 'string') return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};
