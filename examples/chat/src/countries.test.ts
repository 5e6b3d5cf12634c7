import { expect, it } from 'vitest';
import { COUNTRIES, countryNames, suggestCountry } from './countries.ts';
import { languageNames, suggestLocale } from './locale.ts';
import { readPersonFromUrl } from './person.ts';

it('suggests a country only if a language of the browser names one', () => {
  expect(suggestCountry(['de', 'de-AT', 'en-GB'])).toBe('AT');
  expect(suggestCountry(['de', 'en'])).toBeUndefined();
  expect(suggestCountry(['en-001', 'not a tag!'])).toBeUndefined();
});

it('an invitation without a country does not become a British one', () => {
  expect(readPersonFromUrl('?room=moss&name=Ana&age=13-15')).not.toHaveProperty('region');
  expect(readPersonFromUrl('?region=de&lang=de')).toEqual({ region: 'DE', locale: 'de' });
});

it('lists each country once, by its name in the chosen language', () => {
  expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length);
  expect(countryNames('de')).toContainEqual(['GB', 'Vereinigtes Königreich']);
  expect(countryNames('en').map(([code]) => code)).not.toContain('ZZ');
});

it('offers every language that has texts, by its own name', () => {
  expect(languageNames()).toContainEqual(['de', 'Deutsch']);
  expect(suggestLocale(['nl-NL', 'pt-PT', 'de'])).toBe('pt-BR');
  expect(suggestLocale(['nl'])).toBe('en');
});
