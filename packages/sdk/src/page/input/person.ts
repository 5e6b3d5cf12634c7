import type { Locale, Policy } from '@nightlight/core';
import { checkOptions, type SharedOptions } from './options.ts';

/** The options about the person. With promises, loading starts before they are known. */
export interface PersonOptions {
  /**
   * Age band and region of the device's user. Pass a promise if they are not known yet, such as
   * while the user joins. Files are loaded meanwhile.
   */
  readonly policy: Policy | PromiseLike<Policy>;
  /**
   * Language tag (BCP 47) of the nudges, or a promise of one. Default: `en`, also if the locale has
   * no UI texts.
   */
  readonly locale?: Locale | PromiseLike<Locale>;
  /**
   * Settings of the store, such as the database's name and the days of retention. Pass a promise if
   * each person has a store of their own, and it is not known yet who is there.
   */
  readonly storage?: SharedOptions['storage'] | PromiseLike<SharedOptions['storage']>;
}

export const DEFAULT_LOCALE = 'en';

export type Options = Omit<SharedOptions, keyof PersonOptions> & PersonOptions;

type Storage = NonNullable<SharedOptions['storage']>;

/** What is known about the person. */
export interface Person {
  readonly policy: Policy;
  readonly locale: Locale;
}

export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown } | undefined)?.then === 'function';

/**
 * Checks the options that are known, and throws `invalid-input` if one is wrong. Resolves with the
 * others as plain data, because the proxies of frameworks can't be sent to a worker. Rejects with
 * `invalid-input` if one of those is wrong, or with the reason of a promise.
 */
export const readPerson = (options: Options): Promise<Person> => {
  // Without any options, `checkOptions` says what is missing.
  const { policy, locale, storage, ...others } = options ?? {};
  checkOptions({
    ...others,
    ...(storage === undefined || isPromise(storage) ? {} : { storage: storage as Storage }),
    policy: isPromise(policy) ? { ageBand: 'unknown' } : policy,
    locale: isPromise(locale) ? DEFAULT_LOCALE : (locale as Locale),
  });
  const settle = async (): Promise<Person> => {
    const [knownPolicy, knownLocale, knownStorage] = await Promise.all([policy, locale, storage]);
    checkOptions({
      ...others,
      ...(knownStorage ? { storage: knownStorage } : {}),
      policy: knownPolicy,
      locale: knownLocale as Locale,
    });
    return {
      policy: JSON.parse(JSON.stringify(knownPolicy)),
      locale: knownLocale ?? DEFAULT_LOCALE,
    };
  };
  const person = settle();
  person.catch(() => {});
  return person;
};
