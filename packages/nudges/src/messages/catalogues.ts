import { loadFormat } from './format.ts';
import { LOADERS } from './locales.generated.ts';
import { localesFor } from './nearest-locale.ts';
import type { Catalogue } from './words.ts';

export { LOCALES } from './locales.generated.ts';

/** The loaded catalogues by lower-case language tag (BCP 47), as in `LOADERS`. */
const loaded = new Map<string, Catalogue>();
const loading = new Map<string, Promise<string>>();
const failed = new Set<string>();

const candidates = (locale: string): readonly string[] => localesFor(locale, Object.keys(LOADERS));

const findNearest = (locale: string): string =>
  candidates(locale).find((name) => loaded.has(name) || name in LOADERS) ?? 'en';

/** Returns the nearest catalogue that is loaded, if any. */
export const catalogueFor = (locale: string): Catalogue | undefined => {
  const name = candidates(locale).find((one) => loaded.has(one));
  return name === undefined ? undefined : loaded.get(name);
};

/** Adds your own texts for a locale, or replaces ours. Your texts always take precedence. */
export const addWords = async (catalogue: Catalogue): Promise<void> => {
  await loadFormat();
  loaded.set(catalogue.locale.toLowerCase(), catalogue);
};

const load = async (name: string): Promise<string> => {
  try {
    const loader = LOADERS[name] as () => Promise<{ readonly default: Catalogue }>;
    const [{ default: catalogue }] = await Promise.all([loader(), loadFormat()]);
    failed.delete(name);
    // The app may have called addWords() in the meantime.
    if (!loaded.has(name)) loaded.set(name, catalogue);
    return catalogue.locale;
  } catch {
    // The file may not exist any more if the page was opened before an update. The next call tries
    // again.
    failed.add(name);
    return name === 'en' ? 'en' : loadWords('en');
  }
};

/**
 * Loads the UI texts for a locale (BCP 47). Resolves with the locale that will be used: the nearest
 * available, or `en`. Never rejects. If nothing can be loaded, a few general English texts are used.
 */
export const loadWords = (locale: string): Promise<string> => {
  const name = findNearest(locale);
  const catalogue = loaded.get(name);
  if (catalogue) return Promise.resolve(catalogue.locale);
  const pending = loading.get(name);
  if (pending) return pending;
  const request = load(name).finally(() => loading.delete(name));
  loading.set(name, request);
  return request;
};

/**
 * Returns whether an element should load texts. Returns false after a failure, because a request
 * for each nudge would reveal to the server when one is shown. The app can retry with `loadWords`.
 */
export const needsWords = (locale: string): boolean => {
  const name = findNearest(locale);
  return !loaded.has(name) && !failed.has(name);
};
