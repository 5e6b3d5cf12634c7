import type { AgeBand, Locale, Region } from '@nightlight/sdk/core';

/**
 * What one person sees of one message, joined by a comma if it is more than one thing:
 * - `pause X`: a question before the own message is sent
 * - `sorry`: how to apologise, after it was sent anyway
 * - `praise`: kind words about the own message
 * - `help`: a card with help
 * - `line`: the quiet line that opens such a card
 * - `again`: the line that replaces a card when helplines were listed a moment ago
 * - `advice X`: a note below the message
 * - `veil X`: the message of someone else is covered
 *
 * `X` is a harm or a kind, such as `bullying` or `threat`. `|` separates answers that are equally
 * right, and nothing after the last one means that nothing is right too: the same advice isn't
 * repeated within ten minutes. A person who isn't named sees nothing.
 */
export type Sees = string;

/** What the author does when they are asked. Default: they send the message anyway. */
export type Answer =
  /** They leave it unsent. */
  | 'edit'
  /** They send it and take it back. */
  | 'unsend';

/** What is shown today although it is wrong. It is printed, and only anything else is a fault. */
export interface Known {
  readonly why: string;
  readonly author: Sees;
  readonly others: Sees;
}

export interface LineDetails {
  readonly answer?: Answer;
  readonly known?: Known;
}

/** Author, text, and what each person sees. `others`: everyone else on a phone. */
export type Line =
  | readonly [from: string, text: string]
  | readonly [from: string, text: string, sees: Readonly<Record<string, Sees>>]
  | readonly [
      from: string,
      text: string,
      sees: Readonly<Record<string, Sees>>,
      details: LineDetails,
    ];

/** A short conversation. Each name in `people` has a phone; other authors only write. */
export interface Scene {
  /** What a user sees. */
  readonly title: string;
  /** Name, age, and the country (or `none`) that the person has chosen. Default language: English. */
  readonly people: readonly [sender: string, target: string, bystander: string];
  /** The bystander is in another room and must see nothing. */
  readonly isPair?: true;
  readonly lines: readonly Line[];
  /** Whose covered messages share one place, and what it says. */
  readonly folds?: Readonly<Record<string, string>>;
  /** Runs in `npm test`. The others run in the release run only. */
  readonly isQuick?: true;
}

export interface Role {
  readonly name: string;
  readonly ageBand: AgeBand;
  readonly region: Region | undefined;
  readonly locale: Locale;
}

const BANDS: readonly (readonly [from: number, band: AgeBand])[] = [
  [18, 'adult'],
  [16, '16-17'],
  [13, '13-15'],
  [10, '10-12'],
  [0, 'under-10'],
];

/** Reads `'Ana 14 GB'` or `'Mia 11 DE de'`. */
export const readRole = (text: string): Role => {
  const [name = '', age = '', region = '', locale = 'en'] = text.split(' ');
  const band = BANDS.find(([from]) => Number(age) >= from)?.[1];
  if (!name || !band || !region) throw new Error(`"${text}" is not a name, an age and a country.`);
  return {
    ...{ name, ageBand: band, locale: locale as Locale },
    region: region === 'none' ? undefined : (region as Region),
  };
};

/** What a person should see of a line. */
export const expectedFor = ([from, , sees = {}]: Line, name: string): Sees =>
  sees[name] ?? (name === from ? '' : (sees['others'] ?? ''));
