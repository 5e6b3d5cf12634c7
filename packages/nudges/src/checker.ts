import type { Nightlight } from '@nightlight/sdk';
import { pageLanguage } from './language.ts';
import { loadWords } from './messages/catalogues.ts';

/** The part of a Nightlight that `guard` and `guardIncoming` use. */
export type Checker = Pick<Nightlight, 'classify' | 'record' | 'observe'> &
  Partial<Pick<Nightlight, 'locale' | 'disagree'>>;

/**
 * A Nightlight, the promise of one, or a function that gives either. The function is called for
 * each check, so it can hand out another one after a failure.
 */
export type NightlightSource = Checker | Promise<Checker> | (() => Checker | Promise<Checker>);

/** Waits for the Nightlight. Rejects as `createNightlight()` did. */
export const checkerOf = async (source: NightlightSource): Promise<Checker> =>
  typeof source === 'function' ? source() : source;

const loaded = new WeakSet<NightlightSource>();

/**
 * Loads the words at start-up, so that no request reveals when a nudge appears: those of the
 * given locale, or the page's, and then the Nightlight's own.
 */
export const loadWordsFor = (source: NightlightSource, locale: string | undefined): void => {
  void loadWords(locale ?? pageLanguage());
  if (locale !== undefined || loaded.has(source)) return;
  loaded.add(source);
  checkerOf(source).then(
    (checker) => checker.locale && loadWords(checker.locale),
    // The first check reports why there is no Nightlight.
    () => {},
  );
};
