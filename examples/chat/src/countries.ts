import type { Region } from '@nightlight/sdk/core';
import { HELPLINES } from '@nightlight/sdk/helplines';

/** Countries for which Nightlight has helplines or an emergency number. `ZZ` means all countries. */
export const COUNTRIES: readonly Region[] = [
  ...new Set(HELPLINES.map(({ country }) => country).filter((country) => country !== 'ZZ')),
] as Region[];

/** The countries with their names in a language, sorted by name. */
export const countryNames = (locale: string): readonly (readonly [Region, string])[] => {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return COUNTRIES.map((country) => [country, names.of(country) ?? country] as const).sort(
    ([, a], [, b]) => a.localeCompare(b, locale),
  );
};

const regionIn = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
};

/**
 * Returns the first country that the browser's languages name, such as `AT` in `de-AT`. It is only
 * a suggestion for the join page: a language doesn't say where a person is.
 */
export const suggestCountry = (
  languages: readonly string[] = navigator.languages,
): Region | undefined =>
  languages
    .map(regionIn)
    .map((region) => COUNTRIES.find((country) => country === region))
    .find((country) => country !== undefined);
