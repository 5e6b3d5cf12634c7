import type { Nightlight } from '@nightlight/sdk';
import { pageLanguage } from './language.ts';
import { loadWords } from './messages/catalogues.ts';

/** The part of a Nightlight that `guard` and `guardIncoming` use. */
export type Checker = Pick<Nightlight, 'classify' | 'record' | 'observe'> &
  Partial<Pick<Nightlight, 'locale' | 'disagree' | 'undoDisagree'>>;

/**
 * A Nightlight, a promise of one, or a function that returns either. The function is called for
 * each check, so it can return a new Nightlight after a failure.
 */
export type NightlightSource = Checker | Promise<Checker> | (() => Checker | Promise<Checker>);

/** Waits for the Nightlight. Rejects with the error of `createNightlight()`. */
export const resolveChecker = async (source: NightlightSource): Promise<Checker> =>
  typeof source === 'function' ? source() : source;

const prepared = new WeakSet<NightlightSource>();

/**
 * Loads the UI texts at start-up, so that no request reveals when a nudge appears. Without
 * `locale`, it loads the texts for the page's language, and then for the Nightlight's locale.
 * If the Nightlight could not be started, it warns once. The rejection is handled here, so the
 * browser does not report it.
 */
export const prepare = (source: NightlightSource, locale: string | undefined): void => {
  void loadWords(locale ?? pageLanguage());
  if (prepared.has(source)) return;
  prepared.add(source);
  resolveChecker(source).then(
    (checker) => {
      if (locale === undefined && checker.locale) void loadWords(checker.locale);
    },
    (error: unknown) => {
      console.warn('Nightlight could not be started, so no message is checked.', error);
    },
  );
};
