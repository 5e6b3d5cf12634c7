import type { Place, ReadingGroup } from '@nightlight/sdk/core';
import { localesFor } from '../messages/nearest-locale.ts';

/** Your app's own rules of a place, in words for each age. */
export interface PlaceRules {
  readonly place: Exclude<Place, 'unknown'>;
  /** Language tag (BCP 47) of these texts. */
  readonly locale: string;
  /** The name of the place as people know it, such as *Chess club*. */
  readonly name?: string;
  /** One sentence for each rule, for readers under 13 and from 13. */
  readonly rules: Readonly<Record<ReadingGroup, readonly string[]>>;
}

/** The rules of each place, by lower-case language tag. */
const known = new Map<Place | undefined, Map<string, PlaceRules>>();

/** Adds the rules of a place in one language, or replaces them. */
export const storePlaceRules = (rules: PlaceRules): void => {
  const inPlace = known.get(rules.place) ?? new Map<string, PlaceRules>();
  known.set(rules.place, inPlace.set(rules.locale.toLowerCase(), rules));
};

/** Returns the rules of a place in the nearest language, or in any if none is near. */
export const placeRulesFor = (place: Place | undefined, locale: string): PlaceRules | undefined => {
  const inPlace = known.get(place);
  if (!inPlace) return undefined;
  const names = [...inPlace.keys()];
  return inPlace.get(
    [...localesFor(locale, names), ...names].find((name) => inPlace.has(name)) ?? '',
  );
};
