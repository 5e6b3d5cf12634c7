import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../messages/check/check-catalogue.ts';
import { checkKeys, collectTexts } from '../messages/check/collect-texts.ts';
import { LOCALES } from '../messages/locales.generated.ts';
import { LIMIT_LOCALES } from './limit-words.ts';

const FOLDER = new URL('words/', import.meta.url);
const read = (locale: string): object =>
  JSON.parse(readFileSync(new URL(`${locale}.json`, FOLDER), 'utf8'));
const english = collectTexts(read('en'));
const MARKS: Readonly<Record<string, RegExp>> = { ar: /[?,;]/ };

it('there are texts in every locale', () => {
  const files = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
  expect(files.sort()).toEqual([...LOCALES].sort());
  expect([...LIMIT_LOCALES].sort()).toEqual(LOCALES.map((one) => one.toLowerCase()).sort());
});

describe.each(LOCALES)('%s', (locale) => {
  const texts = collectTexts(read(locale));

  it('has every text, in the same order', () => {
    expect(checkKeys(texts, english)).toEqual([]);
    expect(read(locale)).toMatchObject({ locale });
  });

  it('has the same arguments and all plural forms', () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [key, text] of texts) {
      const [own, model] = [parsePattern(text, locale), parsePattern(english.get(key) ?? '', 'en')];
      expect(own.names, key).toEqual(model.names);
      for (const cases of own.cases) expect(cases, key).toEqual(expect.arrayContaining(needed));
    }
  });

  it('is translated, and uses the marks of its script', () => {
    const same = [...texts].filter(([key, text]) => text.length > 8 && english.get(key) === text);
    expect(locale === 'en' ? [] : same).toEqual([]);
    for (const [key, text] of texts) {
      const plain = text.replaceAll(/\{[^}]*\}?/g, '');
      expect(plain, key).not.toContain("'");
      if (MARKS[locale]) expect(plain, key).not.toMatch(MARKS[locale]);
    }
  });
});
