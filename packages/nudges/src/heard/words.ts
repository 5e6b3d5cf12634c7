import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getDirection } from '../language.ts';
import { format, loadFormat } from '../messages/format.ts';
import { localesFor } from '../messages/nearest-locale.ts';
import en from './locales/en.json';

/** The name of a text. */
export type HeardText = keyof typeof en.words;
/** The texts of these elements in one locale. Each is an ICU MessageFormat pattern. */
export interface HeardCatalogue {
  /** Language tag (BCP 47). */
  readonly locale: string;
  readonly words: Readonly<Record<HeardText, string>>;
}

/** By lower-case language tag. English is in the bundle, so that no button is ever empty. */
const LOADERS: Readonly<Record<string, () => Promise<{ readonly default: HeardCatalogue }>>> = {
  ar: () => import('./locales/ar.json'),
  de: () => import('./locales/de.json'),
  es: () => import('./locales/es.json'),
  fr: () => import('./locales/fr.json'),
  hi: () => import('./locales/hi.json'),
  'pt-br': () => import('./locales/pt-BR.json'),
  tr: () => import('./locales/tr.json'),
};

const loaded = new Map<string, HeardCatalogue>([['en', en]]);

const findNearest = (locale: string): string =>
  localesFor(locale, [...Object.keys(LOADERS), 'en']).find(
    (name) => name === 'en' || name in LOADERS,
  ) ?? 'en';

/** Loads the texts for a locale, or the nearest. English is used if they can't be loaded. */
export const loadHeardWords = async (locale: string): Promise<HeardCatalogue> => {
  const name = findNearest(locale);
  const known = loaded.get(name);
  if (known) return known;
  try {
    const load = LOADERS[name] as () => Promise<{ readonly default: HeardCatalogue }>;
    const [{ default: catalogue }] = await Promise.all([load(), loadFormat()]);
    loaded.set(name, catalogue);
    return catalogue;
  } catch {
    // The file may not exist any more if the page was opened before an update.
    return en;
  }
};

type Values = Readonly<Record<string, string | number>>;

const formatText = ({ words, locale }: HeardCatalogue, name: HeardText, values: Values): string => {
  if (getDirection(locale) === 'ltr') return format(words[name], locale, values);
  // Names and numbers in Latin letters must not move the words and full stops around them.
  const isolated = Object.entries(values).map(([key, value]) => [key, `\u2068${value}\u2069`]);
  return format(words[name], locale, Object.fromEntries(isolated));
};

/** Returns a text in the nearest locale, or in English until `loadHeardWords()` has loaded it. */
export const heardText = (name: HeardText, locale: string): string =>
  formatText(loaded.get(findNearest(locale)) ?? en, name, {});

/** Loads the texts of its element's locale, and formats them. */
export class HeardWords implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => string;
  #requested: string | undefined;
  #catalogue: HeardCatalogue | undefined;

  constructor(host: ReactiveControllerHost, locale: () => string) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  /** The locale whose texts are used. `undefined` until they are loaded. */
  get locale(): string | undefined {
    return this.#catalogue?.locale;
  }

  hostUpdate(): void {
    const locale = this.#locale();
    if (locale === this.#requested) return;
    this.#requested = locale;
    this.#catalogue = loaded.get(findNearest(locale));
    if (this.#catalogue) return;
    void loadHeardWords(locale).then((catalogue) => {
      if (this.#requested !== locale) return;
      this.#catalogue = catalogue;
      this.#host.requestUpdate();
    });
  }

  format(name: HeardText, values: Values = {}): string {
    return formatText(this.#catalogue ?? en, name, values);
  }
}
