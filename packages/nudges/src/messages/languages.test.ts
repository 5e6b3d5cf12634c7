import { LANGUAGES } from '@nightlight/sdk/core';
import { expect, it } from 'vitest';
import { LOCALES } from './locales.generated.ts';

it('the type of the option locale lists the languages that have texts', () => {
  const languages = new Set(LOCALES.map((locale) => locale.split('-')[0]));
  expect([...languages].sort()).toEqual([...LANGUAGES].sort());
});
