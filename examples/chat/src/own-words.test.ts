import { LOCALES } from '@nightlight/nudges';
import type { Locale } from '@nightlight/sdk/core';
import { describe, expect, it } from 'vitest';
import words from './own-words.json';
import { ownWords, withName } from './own-words.ts';

/** Every text with its name. */
const listTexts = (tree: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : listTexts(value, `${name}.`),
  );
const english = listTexts(words.en);
const namesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))];

it('the chat’s own words exist in every language that Nightlight speaks', () => {
  expect(Object.keys(words).sort()).toEqual([...LOCALES].sort());
});

describe.each(LOCALES)('the chat’s own words in %s', (locale) => {
  const texts = listTexts(ownWords(locale as Locale));

  it('are complete, with the same names in them', () => {
    expect(texts.map(([name]) => name)).toEqual(english.map(([name]) => name));
    for (const [i, [name, text]] of texts.entries()) {
      expect(text.trim(), name).not.toBe('');
      expect(namesIn(text), name).toEqual(namesIn(english[i]?.[1] as string));
    }
  });

  it('are translated', () => {
    if (locale === 'en') return;
    const same = texts.filter(([, text], i) => text.length > 8 && text === english[i]?.[1]);
    expect(same).toEqual([]);
  });
});

it('a name in Latin letters does not move the words around it in Arabic', () => {
  expect(withName('تم كتم {name}.', 'Rex', 'ar')).toBe('تم كتم \u2068Rex\u2069.');
  expect(withName('You muted {name}.', 'Rex', 'en')).toBe('You muted Rex.');
});
