/** The page's language, or English. */
export const pageLanguage = (): string => document.documentElement.lang || 'en';

/** The writing direction of a locale. The page around it may have the other one. */
export const dirOf = (locale: string): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?![a-z])/i.test(locale) ? 'rtl' : 'ltr';
