import { en } from './en/index.ts';
import type { Catalogue } from './words.ts';

/** Each locale beside English is a file of its own, loaded where it is asked for. By lower-case BCP 47 tag. */
const LOADERS: Readonly<Record<string, () => Promise<Catalogue>>> = {
  ar: async () => (await import('./ar/index.ts')).ar,
  de: async () => (await import('./de/index.ts')).de,
  es: async () => (await import('./es/index.ts')).es,
  fr: async () => (await import('./fr/index.ts')).fr,
  hi: async () => (await import('./hi/index.ts')).hi,
  'pt-br': async () => (await import('./pt-BR/index.ts')).ptBr,
  tr: async () => (await import('./tr/index.ts')).tr,
};

/** Locales that there are words for. */
export const LOCALES: readonly string[] = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'pt-BR', 'tr'];

const loaded = new Map<string, Catalogue>([['en', en]]);

/** `pt-BR`, then `pt`; and the other way round, `pt` is served by `pt-BR`. */
const namesOf = (locale: string): readonly string[] => {
  const parts = locale.toLowerCase().replaceAll('_', '-').split('-');
  const shorter = parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
  const cousins = Object.keys(LOADERS).filter((name) => name.split('-')[0] === parts[0]);
  return [...shorter, ...cousins];
};

/** The nearest catalogue that is loaded, or English. */
export const catalogueFor = (locale: string): Catalogue => {
  for (const name of namesOf(locale)) {
    const found = loaded.get(name);
    if (found) return found;
  }
  return en;
};

const loading = new Map<string, Promise<string>>();

/**
 * Loads the words for a locale and answers with the one that will be used: the nearest there is,
 * or `en`. Where they can't be loaded now English serves, and the next call tries again.
 */
export const loadWords = (locale: string): Promise<string> => {
  const name = namesOf(locale).find((one) => one === 'en' || one in LOADERS);
  if (!name || name === 'en') return Promise.resolve('en');
  const known = loaded.get(name);
  if (known) return Promise.resolve(known.locale);
  const already = loading.get(name);
  if (already) return already;
  const asked = (LOADERS[name] as () => Promise<Catalogue>)().then(
    (catalogue) => {
      loaded.set(name, catalogue);
      return catalogue.locale;
    },
    () => 'en',
  );
  loading.set(name, asked);
  void asked.then(() => loading.delete(name));
  return asked;
};

/** The words of a locale that was loaded. */
export const loadedWords = (locale: string): Catalogue | undefined =>
  loaded.get(locale.toLowerCase());

/** Whether `loadWords` would bring nearer words than there are. */
export const needsWords = (locale: string): boolean => {
  const name = namesOf(locale).find((one) => one === 'en' || one in LOADERS);
  return name !== undefined && name !== 'en' && !loaded.has(name);
};
