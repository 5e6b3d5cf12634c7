import type { Locale } from '@nightlight/sdk/core';
import type { Other } from './connection.ts';
import { element } from './element.ts';
import { openSheet } from './sheet.ts';

/** Asks which person it is about. Resolves at once if there is only one, with `undefined` if none. */
export const choosePerson = (
  question: string,
  people: readonly Other[],
  locale: Locale,
): Promise<Other | undefined> =>
  new Promise((resolve) => {
    if (people.length < 2) return resolve(people[0]);
    const buttons = people.map((person) => {
      const button = element(
        'button',
        { type: 'button', class: 'button', dir: 'auto' },
        person.name,
      );
      button.addEventListener('click', () => {
        resolve(person);
        sheet.close();
      });
      return button;
    });
    const sheet = openSheet(question, buttons, locale, () => resolve(undefined));
  });
