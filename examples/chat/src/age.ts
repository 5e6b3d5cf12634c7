import { type AppleAgeRange, appAge, appleAge, type KnownAge, readAge } from '@nightlight/sdk/age';
import type { Locale } from '@nightlight/sdk/core';
import { ownWords } from './own-words.ts';
import { type Person, storeNameOf } from './person.ts';

declare global {
  /** What a native shell passes on, if the person shares an age range with the operating system. */
  var declaredAgeRange: AppleAgeRange | undefined;
}

/** The age from the device and from what the person said. If they differ, the younger protects. */
export const readPersonAge = async (person: Person): Promise<KnownAge> =>
  readAge([appleAge(globalThis.declaredAgeRange), appAge(person.ageBand)], {
    storage: { name: await storeNameOf(person) },
  });

/** Says which age the rules go by, and who said it. */
export const describeAge = ({ band, origin }: KnownAge, locale: Locale): string => {
  const { ages, yourAge, ageUnknown, saidBy } = ownWords(locale);
  if (band === 'unknown') return ageUnknown;
  return `${yourAge.replace('{age}', ages[band])} ${saidBy[origin]}`;
};
