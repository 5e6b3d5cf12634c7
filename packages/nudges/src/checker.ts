import type { Nightlight } from '@nightlight/sdk';
import type { Decision, SentMessage } from '@nightlight/sdk/core';
import { pageLanguage } from './language.ts';
import { loadWords } from './messages/catalogues.ts';

/** The part of a Nightlight that `guard` and `guardIncoming` use. */
export type Checker = Pick<Nightlight, 'classify' | 'record' | 'observe'> &
  Partial<Pick<Nightlight, 'locale' | 'disagree' | 'undoDisagree' | 'onLimitsChange'>>;

/** A Nightlight that still loads. The promise of `createNightlight()` has these already. */
type StartingChecker = Promise<Checker> & {
  readonly classify?: Checker['classify'];
  readonly observe?: (message: SentMessage) => Promise<void>;
  readonly locale?: Promise<string>;
};

/**
 * A Nightlight, a promise of one, or a function that returns either. The function is called for
 * each check, so it can return a new Nightlight after a failure.
 */
export type NightlightSource = Checker | StartingChecker | (() => Checker | StartingChecker);

/** Waits for the Nightlight. Rejects with the error of `createNightlight()`. */
export const resolveChecker = async (source: NightlightSource): Promise<Checker> =>
  typeof source === 'function' ? source() : source;

/** What can classify messages now. */
export interface Answering {
  readonly classify: Checker['classify'];
  /** The whole Nightlight. Absent while it loads. */
  readonly checker?: Checker;
  /** While it loads: tells the limits what was sent. */
  readonly observeEarly?: ((message: SentMessage) => Promise<void>) | undefined;
  /** Turns are remembered for this object: the Nightlight, or the source while it still loads. */
  readonly memory: object;
}

/**
 * Resolves at once with a Nightlight that is ready, or that still loads but answers already. Waits
 * for others. Rejects with the error of `createNightlight()`.
 */
export const resolveAnswering = async (source: NightlightSource): Promise<Answering> => {
  const now = typeof source === 'function' ? source() : source;
  const early = 'then' in now && now.classify ? now : undefined;
  const ready = early ? await Promise.race([early, undefined]) : await now;
  const answering = ready ?? (early as Pick<Checker, 'classify'>);
  const observeEarly = early?.observe;
  return {
    classify: ((...input: Parameters<Checker['classify']>) =>
      answering.classify(...input)) as Checker['classify'],
    ...(ready ? { checker: ready } : { observeEarly }),
    memory: ready ?? source,
  };
};

/** Whether only the tiny model has read the message, so that it must be read again. */
export const isEarly = ({ degraded }: Decision): boolean => degraded.includes('model-loading');

/** Whether an early decision has already said what the decision of base says. */
export const hasSaid = (early: Decision, { support, nudge }: Decision): boolean => {
  // The user was asked, and has decided. Help is still offered.
  if (early.stops) return !support || early.support;
  // A line of tiny doesn't replace the card of base.
  const isLess = early.nudge?.brief === true && !nudge?.brief;
  return early.nudge !== undefined && early.nudge.harm === nudge?.harm && !isLess;
};

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
  const loadLocale = async (): Promise<void> => {
    const now = typeof source === 'function' ? source() : source;
    // Known before the first decision. A wrong one fails the start.
    if (locale === undefined && 'then' in now) now.locale?.then(loadWords).catch(() => {});
    const checker = await now;
    if (locale === undefined && checker.locale) void loadWords(checker.locale);
  };
  loadLocale().catch((error: unknown) => {
    console.warn('Nightlight could not be started, so no message is checked.', error);
  });
};
