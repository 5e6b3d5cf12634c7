/** Languages that Nightlight has words for. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'pt', 'tr'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * BCP 47: a language with words, alone or with a script or region, such as `pt-BR`. For words of
 * your own in another language, write `'sw' as Locale`.
 */
export type Locale = Language | `${Language}-${string}`;

/** Whether this is a well-formed BCP 47 tag. Tags without words fall back to English. */
export const isLocale = (tag: unknown): tag is Locale => {
  if (typeof tag !== 'string') return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};
