import type { Locale, Message, SentMessage } from '@nightlight/core';
import type { Nightlight } from './nightlight.ts';

type Classify = Nightlight['classify'];

/** What answers before everything is loaded. */
export interface Early {
  readonly classify: Classify;
  readonly observe: (message: SentMessage) => Promise<void>;
}

/** A Nightlight that still loads. */
export type Starting = Promise<Nightlight> & {
  /** Answers before the promise resolves. */
  readonly classify: Classify;
  /**
   * Call this when a message was sent before the promise resolves, so that a call for help opens its
   * conversation at once. Nothing else is stored. Call `observe()` of the Nightlight too.
   */
  readonly observe: (message: SentMessage) => Promise<void>;
  /** Resolves once the locale is known, so that UI texts can be loaded before the first decision. */
  readonly locale: Promise<Locale>;
};

const hasPictures = (input: unknown): boolean =>
  [input].flat().some((message) => (message as Message | undefined)?.images?.length);

const unlessAborted = <T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = (): void => reject(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort));
  });

/**
 * Adds `classify()` and `observe()` to the promise of a Nightlight. Until the promise resolves, `early` answers: the
 * tiny model. Pictures wait, because tiny can't read them.
 */
export const createStarting = (
  whole: Promise<Nightlight>,
  early: Promise<Early>,
  locale: Promise<Locale>,
): Starting => {
  const classify = (async (input: never, options: { readonly signal?: AbortSignal } = {}) => {
    const nightlight = await unlessAborted(
      Promise.race(hasPictures(input) ? [whole] : [whole, early]),
      options.signal,
    );
    return nightlight.classify(input, options);
  }) as Classify;
  const observe = async (message: SentMessage): Promise<void> =>
    (await Promise.race([whole, early])).observe(message);
  // The app gets the reason from `whole`.
  locale.catch(() => {});
  return Object.assign(whole, { classify, observe, locale });
};
