/** Returns the page's language. Default: `en`. */
export const pageLanguage = (): string => document.documentElement.lang || 'en';

/** Returns the writing direction of a locale, which may differ from the page's. */
export const getDirection = (locale: string): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?![a-z])/i.test(locale) ? 'rtl' : 'ltr';
