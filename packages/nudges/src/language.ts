/** The page's language, or English. */
export const pageLanguage = (): string => document.documentElement.lang || 'en';

/** Which way the words of a locale run. The page around them may run the other way. */
export const dirOf = (locale: string): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?![a-z])/i.test(locale) ? 'rtl' : 'ltr';
