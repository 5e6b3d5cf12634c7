import { describe, expect, it } from 'vitest';
import { catalogueFor, LOCALES, loadWords } from '../catalogues.ts';
import { en } from '../en/index.ts';
import type { Catalogue } from '../words.ts';
import { checkCatalogue, readPattern } from './check-catalogue.ts';

describe.each(LOCALES)('the words in %s', (locale) => {
  it('are complete, take what the English take, fit on a phone and never repeat themselves', async () => {
    expect(await loadWords(locale)).toBe(locale);
    expect(checkCatalogue(catalogueFor(locale) as Catalogue, en)).toEqual([]);
  });
});

/** English with one text changed. */
const changed = (change: (labels: Record<string, unknown>) => void): Catalogue => {
  const copy = structuredClone(en) as Catalogue & { labels: Record<string, unknown> };
  change(copy.labels);
  return copy;
};

describe('the check', () => {
  it('names a text that is missing, and one that English does not have', () => {
    const catalogue = changed((labels) => {
      labels['tryAgain'] = ' ';
      labels['extra'] = 'more';
    });
    expect(checkCatalogue(catalogue, en)).toEqual([
      'en: labels.tryAgain: is missing',
      'en: labels.extra: is not in English',
    ]);
  });

  it('names an argument that is lost, and a pattern that is none', () => {
    const lost = changed((labels) => {
      labels['call'] = 'Call them';
    });
    expect(checkCatalogue(lost, en)).toEqual([
      expect.stringContaining('labels.call: takes {}, English takes {name,number}'),
    ]);
    const broken = changed((labels) => {
      labels['call'] = 'Call {name';
    });
    expect(checkCatalogue(broken, en)).toEqual([expect.stringContaining('is no ICU pattern')]);
  });

  it('names a plural that a language needs', () => {
    const arabic = { ...en, locale: 'ar' };
    const faults = checkCatalogue(arabic, en).filter((fault) => fault.includes('plural'));
    expect(faults).toContain('ar: labels.helplines: has no words for the plural “two”');
  });

  it('names what is too long for a phone', () => {
    const long = changed((labels) => {
      labels['choices'] = { ...en.labels.choices, send: 'Send it in spite of everything' };
    });
    expect(checkCatalogue(long, en)).toEqual([expect.stringContaining('26 is the most')]);
    const button = changed((labels) => {
      labels['leave'] = 'Leave this page as quickly as you can';
    });
    expect(checkCatalogue(button, en)).toEqual([expect.stringContaining('30 is the most')]);
  });

  it('reads what a pattern takes, inside its cases too', () => {
    const { takes, cases } = readPattern(
      '{count, plural, one {# line} other {# for {name}}}',
      'en',
    );
    expect(takes).toEqual(['count', 'name']);
    expect(cases).toEqual([['one', 'other']]);
  });
});
