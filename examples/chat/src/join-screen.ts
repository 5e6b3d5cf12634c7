import type { Locale } from '@nightlight/sdk/core';
import { COUNTRIES, countryNames, suggestCountry } from './countries.ts';
import { element, GLYPHS, glyph } from './element.ts';
import { languageNames, suggestLocale } from './locale.ts';
import { AGES, invitation, newRoom, type Person } from './person.ts';
import { PLACES, placeOf } from './places.ts';

/** The person lives in a country that is not in the list, or does not want to name one. */
const NO_COUNTRY = 'none';

interface CountryField {
  readonly nodes: readonly HTMLElement[];
  readonly select: HTMLSelectElement;
  /** Writes the names of the countries in another language. */
  setLocale(locale: string): void;
}

/**
 * Asks for the country, because helplines differ. The browser's languages only suggest one, which
 * is visible and can be changed.
 */
const countryField = (named: string | undefined, locale: string): CountryField => {
  const suggested = named ?? suggestCountry();
  const select = element('select', {
    ...{ id: 'country', required: true, 'data-testid': 'join-country' },
    'aria-describedby': 'country-hint',
  });
  const isGuess = suggested !== undefined && named === undefined;
  const hint = element(
    'p',
    { class: 'hint', id: 'country-hint' },
    isGuess ? 'A guess from your browser’s language. Please check it. ' : '',
    'It decides which helplines you see, and stays in this tab.',
  );
  const setLocale = (names: string): void => {
    const chosen = select.value || suggested;
    const option = (value: string, words: string): HTMLOptionElement =>
      element('option', { value, selected: value === chosen }, words);
    select.replaceChildren(
      option('', 'Choose…'),
      ...countryNames(names).map(([code, words]) => option(code, words)),
      option(NO_COUNTRY, 'Another country, or rather not say'),
    );
  };
  setLocale(locale);
  const label = element('label', { for: 'country' }, 'Where do you live?');
  return { nodes: [label, select, hint], select, setLocale };
};

const languageField = (locale: string): HTMLSelectElement =>
  element(
    'select',
    { id: 'language', 'data-testid': 'join-language' },
    ...languageNames().map(([code, words]) =>
      element('option', { value: code, lang: code, selected: code === locale }, words),
    ),
  );

/** Links to the rooms that this chat runs itself. */
const placeLinks = (room: string): HTMLElement =>
  element(
    'nav',
    { class: 'place-links', 'aria-label': 'Other rooms' },
    ...PLACES.filter((one) => one.room !== room).map((one) =>
      element('a', { href: invitation(one.room) }, one.name),
    ),
  );

/** Asks for a name, an age, a country and a language. Resolves when all are given. */
export const joinScreen = (app: HTMLElement, known: Partial<Person>): Promise<Person> =>
  new Promise((resolve) => {
    const room = known.room ?? newRoom();
    const name = element('input', {
      id: 'name',
      type: 'text',
      maxlength: 40,
      required: true,
      autocomplete: 'nickname',
      enterkeyhint: 'next',
      'data-testid': 'join-name',
      value: known.name,
    });
    const age = element(
      'select',
      { id: 'age', required: true, 'data-testid': 'join-age' },
      element('option', { value: '' }, 'Choose…'),
      ...AGES.map(([value, words]) =>
        element('option', { value, selected: value === known.ageBand }, words),
      ),
    );
    const { locale = suggestLocale() } = known;
    const language = languageField(locale);
    const country = countryField(known.region, locale);
    language.addEventListener('change', () => country.setLocale(language.value));
    const form = element(
      'form',
      { class: 'join-form' },
      element('label', { for: 'name' }, 'Your name'),
      name,
      element('label', { for: 'age' }, 'How old are you?'),
      age,
      element(
        'p',
        { class: 'hint' },
        'Your age stays in this tab. It sets the rules and the words.',
      ),
      ...country.nodes,
      element('label', { for: 'language' }, 'Language of advice and help'),
      language,
      element(
        'button',
        { class: 'button primary', 'data-testid': 'join-button' },
        'Start chatting',
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const band = AGES.find(([value]) => value === age.value)?.[0];
      const { value } = country.select;
      if (!band || !value || name.value.trim() === '') return;
      const region = COUNTRIES.find((code) => code === value);
      resolve({
        id: crypto.randomUUID(),
        name: name.value.trim(),
        ageBand: band,
        room,
        locale: language.value as Locale,
        ...(region ? { region } : {}),
      });
    });
    app.replaceChildren(
      element(
        'main',
        { class: 'join' },
        element('div', { class: 'lamp' }, glyph(GLYPHS.moon, true)),
        element('h1', {}, 'A chat that looks out for you'),
        element(
          'p',
          { class: 'lead' },
          'Your messages are looked over on this device before they go. You always have the last word.',
        ),
        form,
        element('p', { class: 'room' }, 'Room ', element('b', {}, placeOf(room)?.name ?? room)),
        placeLinks(room),
      ),
    );
    name.focus();
  });
