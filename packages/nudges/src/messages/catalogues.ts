import { en } from './en/index.ts';
import type { Catalogue } from './words.ts';

/** One entry a locale, by its lower-case BCP 47 tag. */
const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map([['en', en]]);

/** The nearest catalogue: `pt-BR`, then `pt`, then English. */
export const catalogueFor = (locale: string): Catalogue => {
  const parts = locale.toLowerCase().replaceAll('_', '-').split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = CATALOGUES.get(parts.slice(0, length).join('-'));
    if (found) return found;
  }
  return en;
};
