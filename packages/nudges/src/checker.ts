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

const prepared = new WeakSet<NightlightSource>();

/**
 * Loads the words at start-up, so that no request reveals when a nudge appears: those of the
 * given locale, or the page's, and then the Nightlight's own. Warns once if there is no Nightlight:
 * the promise is handled here, so the browser doesn't report it.
 */
export const prepare = (source: NightlightSource, locale: string | undefined): void => {
  void loadWords(locale ?? pageLanguage());
  if (prepared.has(source)) return;
  prepared.add(source);
  checkerOf(source).then(
    (checker) => {
      if (locale === undefined && checker.locale) void loadWords(checker.locale);
    },
    (error: unknown) => {
      console.warn('Nightlight could not be started, so no message is checked.', error);
    },
  );
};
