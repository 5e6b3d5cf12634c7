import { LOCALES } from '@nightlight/nudges';
import type { AgeOrigin } from '@nightlight/sdk/age';
import { type AgeBand, type Locale, REGIONS, type Region } from '@nightlight/sdk/core';

/** The person who uses this tab, as entered on the join screen. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly ageBand: AgeBand;
  /** Who said the age. */
  readonly ageOrigin?: AgeOrigin;
  readonly room: string;
  /** The country that the person has named. Never a guess. */
  readonly region?: Region;
  /**
   * The language of Nightlight's texts, and of the chat's words around help, limits and being heard.
   * The rest of the chat is in English.
   */
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

const KEPT = 'person';

/** Keeps the person of this tab over a reload. */
export const keepPerson = (person: Person): void =>
  sessionStorage.setItem(KEPT, JSON.stringify(person));

/** Returns the person of this tab, if they were in this room. */
export const keptPerson = (room: string | undefined): Person | undefined => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Person | null;
    return kept && kept.room === room ? kept : undefined;
  } catch {
    return undefined;
  }
};

export const forgetPerson = (): void => sessionStorage.removeItem(KEPT);

/**
 * The name of the person's own store. People who share a browser must not share limits, and the name
 * of a database can be read by anyone who has the device.
 */
export const storeNameOf = async ({ name }: Pick<Person, 'name'>): Promise<string> => {
  const bytes = new TextEncoder().encode(`nightlight chat ${name.toLowerCase()}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `nightlight-${[...hash.slice(0, 8)].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
};

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
