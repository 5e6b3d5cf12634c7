import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProtected, PROTECTED_LANGUAGES } from './protected-words.ts';

type Language = Readonly<Record<'identity' | 'health' | 'help', readonly string[]>>;
const words: Readonly<Record<string, Language>> = JSON.parse(
  readFileSync(new URL('protected-words.json', import.meta.url), 'utf8'),
);
const wordsOf = (language: string): readonly string[] =>
  Object.values(words[language] as Language).flat();

it('there are protected words in twenty languages, for each reason', () => {
  expect(PROTECTED_LANGUAGES).toHaveLength(20);
  for (const language of Object.values(words)) {
    for (const entries of Object.values(language)) {
      expect(entries.length).toBeGreaterThan(20);
      expect(new Set(entries).size).toBe(entries.length);
    }
  }
});

describe.each(PROTECTED_LANGUAGES)('%s', (language) => {
  it('each of its words is refused, in capitals and in a phrase too', () => {
    for (const entry of wordsOf(language)) {
      const word = entry.replace('*', '');
      expect(findProtected(word), word).toBeDefined();
      expect(findProtected(word.toUpperCase()), word).toBeDefined();
      expect(findProtected(`xyz ${word}`), word).toBeDefined();
      if (entry.endsWith('*')) expect(findProtected(`${word}xyz`), word).toBeDefined();
    }
  });
});

it.each([
  ['Gay', 'identity'],
  ['g a y', 'identity'],
  ['g.a.y.', 'identity'],
  ['g4y', 'identity'],
  ['gaaay', 'identity'],
  ['ｇａｙ', 'identity'],
  ['g\u200bay', 'identity'],
  ['lésbian', 'identity'],
  ['hélp me', 'help'],
  ['h e l p', 'help'],
  ['depresion', 'health'],
  ['Schwul', 'identity'],
  ['МЕСЯЧНЫЕ', 'health'],
  ['tecavüz', 'help'],
  ['我想死了', 'help'],
  ['मदद करो', 'help'],
  ['مُساعدة', 'help'],
  ['도와주세요', 'help'],
])('%s is protected: %s', (entry, reason) => {
  expect(findProtected(entry)).toBe(reason);
});

it.each([
  'noob',
  'casino',
  'idiot',
  'bet',
  'vape',
  'porn',
  'Max_99',
  'scheiße',
  'блин',
  'बेवकूफ',
  '赌博',
  'shut up',
])('%s can be on a list', (entry) => {
  expect(findProtected(entry)).toBeUndefined();
});

it('signs between the letters of a protected word change nothing', () => {
  const latin = wordsOf('en')
    .map((entry) => entry.replace('*', ''))
    .filter((entry) => /^[a-z]+$/.test(entry));
  fc.assert(
    fc.property(
      fc.constantFrom(...latin),
      fc.constantFrom('.', '-', ' ', '_', '*'),
      (word, sign) => {
        expect(findProtected([...word].join(sign))).toBeDefined();
      },
    ),
  );
});
