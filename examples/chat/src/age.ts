import { type AppleAgeRange, appAge, appleAge, type KnownAge, readAge } from '@nightlight/sdk/age';
import { AGES, type Person, storeNameOf } from './person.ts';

declare global {
  /** What a native shell passes on, if the person shares an age range with the operating system. */
  var declaredAgeRange: AppleAgeRange | undefined;
}

/** The age from the device and from what the person said. If they differ, the younger protects. */
export const readPersonAge = async (person: Person): Promise<KnownAge> =>
  readAge([appleAge(globalThis.declaredAgeRange), appAge(person.ageBand)], {
    storage: { name: await storeNameOf(person) },
  });

const SAID_BY = {
  device: 'This device says so.',
  app: 'You said so when you joined.',
  token: 'Your account says so.',
  none: 'Nobody has said it, so the rules for under 13 apply.',
} as const;

/** Says which age the rules go by, and who said it. */
export const describeAge = ({ band, origin }: KnownAge): string => {
  const words = AGES.find(([one]) => one === band)?.[1] ?? band;
  return band === 'unknown'
    ? 'Your age is not known here, so the rules for under 13 apply.'
    : `Your age here: ${words.toLowerCase()}. ${SAID_BY[origin]}`;
};
