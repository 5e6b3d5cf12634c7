import { describe, expect, it } from 'vitest';
import { catalogueFor, LOCALES, loadWords } from '../catalogues.ts';
import en from '../locales/en.json';
import type { Catalogue } from '../words.ts';
import { checkCatalogue, parsePattern } from './check-catalogue.ts';

describe.each(LOCALES)('the texts in %s', (locale) => {
  it('are complete, have the same arguments as in English, fit on a phone and have no duplicates', async () => {
    expect(await loadWords(locale)).toBe(locale);
    expect(checkCatalogue(catalogueFor(locale) as Catalogue, en)).toEqual([]);
  });
});

/** English with one text changed. */
const changed = (change: (labels: Record<string, unknown>) => void): Catalogue => {
  const copy = structuredClone(en);
  change(copy.labels);
  return copy;
};

describe('the check', () => {
  it('finds a missing text, and one that English does not have', () => {
    const catalogue = changed((labels) => {
      labels['tryAgain'] = ' ';
      labels['extra'] = 'more';
    });
    expect(checkCatalogue(catalogue, en)).toEqual([
      'labels.tryAgain: is missing',
      'labels.extra: is not in English',
    ]);
  });

  it('finds keys in another order', () => {
    const { whyShort, ...rest } = en.labels;
    expect(checkCatalogue({ ...en, labels: { ...rest, whyShort } }, en)).toEqual([
      'labels.onDevice: is out of order; English has labels.whyShort here',
    ]);
  });

  it('reports missing parts instead of failing', () => {
    const { support: _, ...rest } = en.advice;
    const faults = checkCatalogue({ ...en, advice: rest } as unknown as Catalogue, en);
    expect(faults).toContain('advice.support.outgoing.any.under-13.0.title: is missing');
    const [first] = en.bodySafety.incoming;
    const one = { ...en, bodySafety: { ...en.bodySafety, incoming: [first] } } as Catalogue;
    expect(checkCatalogue(one, en)).toContain('bodySafety.incoming.1.body: is missing');
  });

  it('finds a lost argument, and invalid ICU', () => {
    const lost = changed((labels) => {
      labels['call'] = 'Call them';
    });
    expect(checkCatalogue(lost, en)).toEqual([
      'labels.call: has the arguments {}, English has {name, number}',
    ]);
    const broken = changed((labels) => {
      labels['call'] = 'Call {name';
    });
    expect(checkCatalogue(broken, en)).toEqual([
      expect.stringContaining('labels.call: is not valid ICU MessageFormat'),
    ]);
  });

  it('finds a plural form that the language needs', () => {
    const arabic = { ...en, locale: 'ar' };
    expect(checkCatalogue(arabic, en)).toContain('labels.helplines: lacks the plural form “two”');
  });

  it('finds a text that is too long for a phone', () => {
    const long = changed((labels) => {
      labels['choices'] = { ...en.labels.choices, send: 'Send it in spite of everything' };
    });
    expect(checkCatalogue(long, en)).toEqual([
      'labels.choices.send: has 30 characters; at most 26 fit',
    ]);
    const button = changed((labels) => {
      labels['leave'] = 'Leave this page as quickly as you can';
    });
    expect(checkCatalogue(button, en)).toEqual([expect.stringContaining('at most 30 fit')]);
  });

  it('finds a sentence that is in both variants', () => {
    const copy = structuredClone(en);
    const [first, second] = copy.bodySafety.incoming;
    if (first && second) second.tip = `${first.tip} And more.`;
    expect(checkCatalogue(copy, en)).toContain(
      'bodySafety.incoming: both variants say “show it to a grown-up you trust.”',
    );
  });

  it('finds punctuation that is special in ICU or of another script', () => {
    const straight = changed((labels) => {
      labels['back'] = "It's back";
    });
    expect(checkCatalogue(straight, en)).toEqual([
      expect.stringContaining('labels.back: has a straight'),
    ]);
    const latin = { ...en, locale: 'ar' };
    expect(checkCatalogue(latin, en)).toContainEqual(
      expect.stringContaining('labels.whyShort: has a Latin question mark'),
    );
  });

  it('reads arguments inside plurals too', () => {
    const { names, cases } = parsePattern(
      '{count, plural, one {# line} other {# for {name}}}',
      'en',
    );
    expect(names).toEqual(['count', 'name']);
    expect(cases).toEqual([['one', 'other']]);
  });
});
