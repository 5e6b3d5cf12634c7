import { loadFormat } from './format.ts';
import type { Catalogue } from './words.ts';

/** Each locale is a file of its own, loaded where it is asked for. By lower-case BCP 47 tag. */
const LOADERS: Readonly<Record<string, () => Promise<Catalogue>>> = {
  ar: async () => (await import('./ar/index.ts')).ar,
  de: async () => (await import('./de/index.ts')).de,
  en: async () => (await import('./en/index.ts')).en,
  es: async () => (await import('./es/index.ts')).es,
  fr: async () => (await import('./fr/index.ts')).fr,
  hi: async () => (await import('./hi/index.ts')).hi,
  'pt-br': async () => (await import('./pt-BR/index.ts')).ptBr,
  tr: async () => (await import('./tr/index.ts')).tr,
};

/** Locales that there are words for. */
export const LOCALES: readonly string[] = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'pt-BR', 'tr'];

const loaded = new Map<string, Catalogue>();

/** `pt-BR`, then `pt`; and the other way round, `pt` is served by `pt-BR`. At last English. */
const namesOf = (locale: string): readonly string[] => {
  const parts = locale.toLowerCase().replaceAll('_', '-').split('-');
  const shorter = parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
  const cousins = Object.keys(LOADERS).filter((name) => name.split('-')[0] === parts[0]);
  return [...shorter, ...cousins, 'en'];
};

const nearest = (locale: string): string =>
  namesOf(locale).find((name) => loaded.has(name) || name in LOADERS) as string;

/** The nearest catalogue that is loaded, if any. */
export const catalogueFor = (locale: string): Catalogue | undefined => {
  for (const name of namesOf(locale)) {
    const found = loaded.get(name);
    if (found) return found;
  }
  return undefined;
};

/** Adds words of your own: another locale, or other words for one that there is. They win over ours. */
export const addWords = async (catalogue: Catalogue): Promise<void> => {
  await loadFormat();
  loaded.set(catalogue.locale.toLowerCase(), catalogue);
};

const loading = new Map<string, Promise<string>>();
const failed = new Set<string>();

const load = async (name: string): Promise<string> => {
  try {
    const loader = LOADERS[name] as () => Promise<Catalogue>;
    const [catalogue] = await Promise.all([loader(), loadFormat()]);
    failed.delete(name);
    // An app may have added its own meanwhile.
    if (!loaded.has(name)) loaded.set(name, catalogue);
    return catalogue.locale;
  } catch {
    // A page that was opened before an update may ask for a file that is gone. The next call tries again.
    failed.add(name);
    return name === 'en' ? 'en' : loadWords('en');
  }
};

/**
 * Loads the words for a locale and answers with the locale that will be used: the nearest there
 * is, or `en`. Where none can be loaded now a few general English words serve.
 */
export const loadWords = (locale: string): Promise<string> => {
  const name = nearest(locale);
  const known = loaded.get(name);
  if (known) return Promise.resolve(known.locale);
  const already = loading.get(name);
  if (already) return already;
  const asked = load(name).finally(() => loading.delete(name));
  loading.set(name, asked);
  return asked;
};

/**
 * Whether an element should ask for words. Not again where that has failed: asked for with each
 * nudge, they would tell a server when there was one. The app may try again by `loadWords`.
 */
export const needsWords = (locale: string): boolean => {
  const name = nearest(locale);
  return !loaded.has(name) && !failed.has(name);
};
