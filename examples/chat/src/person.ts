import { LOCALES } from '@nightlight/nudges';
import { type AgeBand, type Locale, REGIONS, type Region } from '@nightlight/sdk/core';

/** The person who uses this tab, as entered on the join screen. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly ageBand: AgeBand;
  readonly room: string;
  /** The country that the person has named. Never a guess. */
  readonly region?: Region;
  /** The language of Nightlight's texts. The chat around them is in English. */
  readonly locale: Locale;
}

/** Age bands in plain words, youngest first. */
export const AGES: readonly (readonly [AgeBand, string])[] = [
  ['under-10', 'Under 10'],
  ['10-12', '10 to 12'],
  ['13-15', '13 to 15'],
  ['16-17', '16 or 17'],
  ['adult', '18 or over'],
  ['unknown', 'I’d rather not say'],
];

const WORDS =
  'amber birch cedar clover comet coral ember fern harbor hazel heron iris juniper lark linen maple meadow moss nova olive otter pebble pine plum river robin sage sparrow tide willow'.split(
    ' ',
  );

const pick = (): string => {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return WORDS[random % WORDS.length] ?? 'moss';
};

/** A room name that can be read out loud. */
export const newRoom = (): string => `${pick()}-${pick()}-${pick()}`;

/** Reads the fields that the URL contains. */
export const readPersonFromUrl = (search: string): Partial<Person> => {
  const query = new URLSearchParams(search);
  const text = (key: string, most: number): string => (query.get(key) ?? '').trim().slice(0, most);
  const room = text('room', 64);
  const name = text('name', 40);
  const age = AGES.find(([band]) => band === query.get('age'))?.[0];
  const region = text('region', 2).toUpperCase();
  const locale = LOCALES.find((one) => one === query.get('lang'));
  return {
    ...(room ? { room } : {}),
    ...(name ? { name } : {}),
    ...(age ? { ageBand: age } : {}),
    ...(REGIONS.includes(region as Region) ? { region: region as Region } : {}),
    ...(locale ? { locale: locale as Locale } : {}),
  };
};

/** Returns the URL with which another person can join the room. */
export const invitation = (room: string): string =>
  `${location.origin}/?${new URLSearchParams({ room })}`;
