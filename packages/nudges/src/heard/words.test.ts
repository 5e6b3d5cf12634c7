import { describe, expect, it } from 'vitest';
import { LOCALES } from '../messages/catalogues.ts';
import { parsePattern } from '../messages/check/check-catalogue.ts';
import en from './locales/en.json';
import { type HeardText, loadHeardWords } from './words.ts';

const NAMES = Object.keys(en.words) as readonly HeardText[];
/** Buttons and labels that stand in one row on a phone. */
const SHORT: readonly HeardText[] = [
  ...(['send', 'cancel', 'delete', 'undo', 'save', 'change', 'remove', 'keep', 'erase'] as const),
  ...([
    'tryAgain',
    'setLock',
    'openLock',
    'closeLock',
    'changeCode',
    'removeLock',
    'forgotten',
  ] as const),
];

describe.each(LOCALES)('the texts of being heard in %s', (locale) => {
  it('are complete, in the same order, with the same arguments as in English', async () => {
    const { words, locale: used } = await loadHeardWords(locale);
    expect(used).toBe(locale);
    expect(Object.keys(words)).toEqual(NAMES);
    for (const name of NAMES) {
      expect(words[name].trim(), name).not.toBe('');
      expect(parsePattern(words[name], locale).names, name).toEqual(
        parsePattern(en.words[name], 'en').names,
      );
      // In ICU, a straight apostrophe is a quote.
      expect(words[name], name).not.toContain("'");
    }
  });

  it('are translated, and fit on a phone', async () => {
    const { words } = await loadHeardWords(locale);
    for (const name of SHORT) expect([...words[name]].length, name).toBeLessThanOrEqual(26);
    if (locale === 'en') return;
    const same = NAMES.filter((name) => words[name].length > 8 && words[name] === en.words[name]);
    expect(same).toEqual([]);
  });
});

it('a locale that nobody has translated gets English, and a region its language', async () => {
  expect((await loadHeardWords('nl')).locale).toBe('en');
  expect((await loadHeardWords('pt')).locale).toBe('pt-BR');
  expect((await loadHeardWords('de-AT')).locale).toBe('de');
});
