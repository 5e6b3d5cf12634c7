import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../messages/check/check-catalogue.ts';
import { checkKeys, collectTexts } from '../messages/check/collect-texts.ts';
import { readingGrade } from '../messages/flesch-kincaid.ts';
import { LOCALES } from '../messages/locales.generated.ts';
import { fill, LIMIT_LOCALES, loadLimitWords } from './limit-words.ts';

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

describe('the English texts', () => {
  /** A PIN, hints for settings and refused entries are for adults. All other texts are for children. */
  const ADULT = /^(guardian|settingHints|refused)\./;
  const VALUES = {
    ...{ count: 5, used: 4, bullying: 1, scam: 2, data: 3, from: '9 pm', to: '7 am', time: '7 am' },
    ...{ name: 'Max', list: 'Max', entry: 'noob', day: 'May 4', date: 'May 4' },
  };

  it('can be read at ten, and what is for adults is plain too', async () => {
    const words = await loadLimitWords('en');
    const graded = [...english].map(([key, pattern]) => {
      const text = fill(words, pattern, VALUES);
      return { key, text, grade: readingGrade(text), most: ADULT.test(key) ? 7 : 5 };
    });
    // The grade of a few words, or of a row of counts, says little.
    const long = graded.filter(
      ({ key, text }) => key !== 'counted' && (text.match(/[a-z’]+/gi)?.length ?? 0) > 5,
    );
    expect(long.length).toBeGreaterThan(50);
    expect(long.filter(({ grade, most }) => grade > most)).toEqual([]);
  });

  it('call a message a message, and what Nightlight says a hint', () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/\bnotes?\b/i);
  });
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
