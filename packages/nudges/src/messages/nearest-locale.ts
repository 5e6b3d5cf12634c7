/**
 * Lists the locales that can serve a request, best first. For `pt-BR`: `pt-br`, `pt`, any other
 * Portuguese, and then `en`. All are in lower case.
 */
export const localesFor = (locale: string, available: readonly string[]): readonly string[] => {
  const parts = locale.toLowerCase().replaceAll('_', '-').split('-');
  const shorter = parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
  const sameLanguage = available.filter((name) => name.split('-')[0] === parts[0]);
  return [...shorter, ...sameLanguage, 'en'];
};
