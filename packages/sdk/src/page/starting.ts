import type { Locale, Message } from '@nightlight/core';
import type { Nightlight } from './nightlight.ts';

type Classify = Nightlight['classify'];

/** A Nightlight that still loads. */
export type Starting = Promise<Nightlight> & {
  /** Answers before the promise resolves. */
  readonly classify: Classify;
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
 * Adds `classify()` to the promise of a Nightlight. Until the promise resolves, `early` answers: the
 * tiny model. Pictures wait, because tiny can't read them.
 */
export const createStarting = (
  whole: Promise<Nightlight>,
  early: Promise<Pick<Nightlight, 'classify'>>,
  locale: Promise<Locale>,
): Starting => {
  const classify = (async (input: never, options: { readonly signal?: AbortSignal } = {}) => {
    const nightlight = await unlessAborted(
      Promise.race(hasPictures(input) ? [whole] : [whole, early]),
      options.signal,
    );
    return nightlight.classify(input, options);
  }) as Classify;
  // The app gets the reason from `whole`.
  locale.catch(() => {});
  return Object.assign(whole, { classify, locale });
};
