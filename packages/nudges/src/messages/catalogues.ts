import { loadFormat } from './format.ts';
import { LOADERS } from './locales.generated.ts';
import { localesFor } from './nearest-locale.ts';
import type { Catalogue } from './words.ts';

export { LOCALES } from './locales.generated.ts';

/** By lower-case BCP 47 tag, as in `LOADERS`. */
const loaded = new Map<string, Catalogue>();
const loading = new Map<string, Promise<string>>();
const failed = new Set<string>();

const candidates = (locale: string): readonly string[] => localesFor(locale, Object.keys(LOADERS));

const nearest = (locale: string): string =>
  candidates(locale).find((name) => loaded.has(name) || name in LOADERS) ?? 'en';

/** The nearest catalogue that is loaded, if any. */
export const catalogueFor = (locale: string): Catalogue | undefined => {
  const name = candidates(locale).find((one) => loaded.has(one));
  return name === undefined ? undefined : loaded.get(name);
};

/** Adds words of your own: another locale, or a replacement for one of ours. Yours win. */
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
    // A page opened before an update may request a file that no longer exists. The next call tries again.
    failed.add(name);
    return name === 'en' ? 'en' : loadWords('en');
  }
};

/**
 * Loads the words for a locale (BCP 47) and resolves to the locale that will be used: the nearest
 * available, or `en`. Never rejects: if nothing can be loaded, a few general English words are used.
 */
export const loadWords = (locale: string): Promise<string> => {
  const name = nearest(locale);
  const present = loaded.get(name);
  if (present) return Promise.resolve(present.locale);
  const pending = loading.get(name);
  if (pending) return pending;
  const request = load(name).finally(() => loading.delete(name));
  loading.set(name, request);
  return request;
};

/**
 * Whether an element should load words. Not after a failure: a request for each nudge would
 * reveal to the server when one is shown. The app can retry with `loadWords`.
 */
export const needsWords = (locale: string): boolean => {
  const name = nearest(locale);
  return !loaded.has(name) && !failed.has(name);
};
