import { HARMS, type Harm, type HarmKind, KINDS_OF, type ReadingGroup } from '@nightlight/sdk/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from './catalogues.ts';
import { readingGrade } from './flesch-kincaid.ts';
import en from './locales/en.json';
import { LOCALES } from './locales.generated.ts';
import type { Advice, AdviceTopic, Catalogue, HarmAdvice, WordsKey } from './words.ts';
import { labelFor, wordsFor } from './words-for.ts';

beforeAll(() => loadWords('en'));

const GROUPS: readonly ReadingGroup[] = ['under-13', '13-and-over'];
const DIRECTIONS = ['incoming', 'outgoing'] as const;
const TOPICS: readonly AdviceTopic[] = [...HARMS, 'unread', 'support', 'listed', 'known', 'limit'];

const isHarm = (harm: AdviceTopic): harm is Harm => (HARMS as readonly string[]).includes(harm);

const kindsOf = (harm: AdviceTopic): readonly HarmKind[] => {
  if (isHarm(harm)) return KINDS_OF[harm];
  return harm === 'unread' ? ['sexual-image'] : [];
};

const OWN: readonly WordsKey[] = (['kind', 'repair', 'sent'] as const).flatMap((harm) =>
  GROUPS.map((group) => ({ harm, direction: 'outgoing', group })),
);
const KEYS: readonly WordsKey[] = [
  ...TOPICS.flatMap((harm) =>
    DIRECTIONS.flatMap((direction) =>
      GROUPS.flatMap((group) => [
        { harm, direction, group },
        ...kindsOf(harm).map((kind) => ({ harm, kind, direction, group })),
      ]),
    ),
  ),
  ...OWN,
].flatMap((key) => [key, { ...key, variant: 1 }]);

const { advice, bodySafety }: Catalogue = en;
const adviceIn = (group: ReadingGroup): Advice[] => [
  ...Object.values(advice)
    .flatMap((directions) => Object.values<HarmAdvice>(directions))
    .flatMap(({ any, kinds = {}, bystander }) =>
      [any, ...Object.values(kinds), ...(bystander ? [bystander] : [])].flatMap(
        (byGroup) => byGroup[group] ?? [],
      ),
    ),
  ...(group === 'under-13' ? Object.values(bodySafety).flat() : []),
];

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

it('a conversation that shows one thing has the text for it, not “a few things add up”', () => {
  const key = { harm: 'grooming', direction: 'incoming', group: '13-and-over' } as const;
  const control = { ...key, kind: 'coercive-control' } as const;
  expect(wordsFor({ ...control, seen: ['coercive-control'] }).title).toBe(wordsFor(control).title);
  const two = wordsFor({ ...control, seen: ['coercive-control', 'isolation'] });
  expect(two.title).not.toBe(wordsFor(control).title);
});

it('only the target of a pile-on reads what is written for them', () => {
  for (const group of GROUPS) {
    const key = { harm: 'bullying', direction: 'incoming', group } as const;
    const pileOn = { ...key, kind: 'pile-on' } as const;
    const target = wordsFor({ ...pileOn, role: 'target' });
    expect(wordsFor(pileOn)).toEqual(wordsFor(key));
    expect(wordsFor({ ...pileOn, role: 'bystander' }).body).toMatch(/kind/);
    expect([wordsFor(pileOn).body, wordsFor({ ...pileOn, role: 'bystander' }).body]).not.toContain(
      target.body,
    );
  }
});

it('a brief nudge has a line for each side, and only then', () => {
  const key = { harm: 'support', direction: 'outgoing', group: '13-and-over' } as const;
  expect(wordsFor(key)).not.toHaveProperty('line');
  expect(wordsFor({ ...key, brief: true }).line).toBe('Someone to talk to');
  expect(wordsFor({ ...key, brief: true, direction: 'incoming' }).line).toBe(
    'Being there for someone',
  );
});

describe('the English texts', () => {
  it.each(KEYS)('cover $harm $kind $direction $group $variant', (key) => {
    const words = wordsFor(key);
    for (const line of [words.title, words.body, words.why, words.tip]) {
      expect(line.trim()).not.toBe('');
      expect(line).not.toMatch(/[{}]/);
    }
    expect(words.title.length).toBeLessThanOrEqual(42);
    expect(words.body.length).toBeLessThanOrEqual(120);
    expect(words.locale).toBe('en');
  });

  it.each([
    ['under-13', 4],
    ['13-and-over', 7],
  ] as const)('are easy to read %s', (group, grade) => {
    expect(average(adviceIn(group).map((advice) => readingGrade(advice.body)))).toBeLessThan(grade);
    for (const advice of adviceIn(group)) {
      const all = [advice.body, advice.why, advice.tip].join(' ');
      expect([all, readingGrade(all) <= grade]).toEqual([all, true]);
    }
  });

  it('never blame or preach', () => {
    for (const advice of GROUPS.flatMap(adviceIn)) {
      const all = Object.values(advice).join(' ');
      expect(all).not.toMatch(
        /\b(should have|your own fault|shame on|naughty|must not|bad person)\b/i,
      );
    }
  });

  it.each([
    { harm: 'explicit', kind: 'sextortion' },
    { harm: 'explicit', kind: 'sexual-image' },
    { harm: 'known' },
    { harm: 'unread', kind: 'sexual-image' },
  ] as const)('never advise to keep or send a picture as proof: $harm $kind', (key) => {
    for (const group of GROUPS) {
      for (const direction of DIRECTIONS) {
        const { title, body, why, tip } = wordsFor({ ...key, direction, group });
        const all = [title, body, why, tip].join(' ');
        expect(all).not.toMatch(/screenshot|evidence|proof|save it|keep it as/i);
      }
    }
  });

  it.each(GROUPS)('point a person who received a picture to help, %s', (group) => {
    for (const key of [{ harm: 'explicit', kind: 'sexual-image' }, { harm: 'known' }] as const) {
      const { title, body, tip } = wordsFor({ ...key, direction: 'incoming', group });
      const all = [title, body, tip].join(' ');
      expect(all).toMatch(/(don’t|do not) have to (look|see)/i);
      expect(all).toMatch(/(isn’t|is not) your fault/i);
      expect(all).toMatch(/talk|tell (a|someone)/i);
      expect(all).toMatch(/(don’t|do not) pass it on/i);
      expect(all).not.toMatch(/show (it|this)/i);
    }
  });

  it('mention a picture only for an unchecked picture', () => {
    for (const group of GROUPS) {
      const key = { harm: 'unread', direction: 'incoming', group } as const;
      expect(wordsFor({ ...key, kind: 'sexual-image' }).title).toContain('picture');
      expect(wordsFor(key).title).not.toContain('picture');
    }
  });
});

describe('who set a limit or made a list', () => {
  const why = (key: Pick<WordsKey, 'harm' | 'owner'>, locale = 'en'): string =>
    wordsFor({ ...key, direction: 'incoming', group: 'under-13' }, locale).why;

  it.each([
    ['limit', 'guardian', 'Your guardian set this limit.'],
    ['limit', 'host', 'This app set this limit.'],
    ['listed', 'guardian', 'The list is from your guardian.'],
    ['listed', 'host', 'The list is from this app.'],
    ['listed', 'self', 'The list is your own.'],
  ] as const)('is named: %s of %s', (harm, owner, text) => {
    expect(why({ harm, owner })).toContain(text);
    expect(readingGrade(why({ harm, owner }))).toBeLessThanOrEqual(4);
  });

  it('is left open if it is not known, and not named for anything else', () => {
    expect(why({ harm: 'limit' })).toMatch(/family or this app/);
    expect(why({ harm: 'scam', owner: 'guardian' })).toBe(why({ harm: 'scam' }));
  });

  it.each(LOCALES)('is another text for each owner in %s', async (locale) => {
    await loadWords(locale);
    const texts = [
      ...(['guardian', 'host'] as const).map((owner) => why({ harm: 'limit', owner }, locale)),
      ...(['guardian', 'host', 'self'] as const).map((owner) =>
        why({ harm: 'listed', owner }, locale),
      ),
      ...(['limit', 'listed'] as const).map((harm) => why({ harm }, locale)),
    ];
    expect(new Set(texts).size).toBe(7);
  });
});

it('the two variants say the same in different words', () => {
  const key = { harm: 'bullying', direction: 'outgoing', group: '13-and-over' } as const;
  const [first, second] = [wordsFor(key), wordsFor({ ...key, variant: 1 })];
  expect(wordsFor({ ...key, variant: 0 })).toEqual(first);
  for (const part of ['title', 'body', 'why', 'tip'] as const) {
    expect(second[part]).not.toBe(first[part]);
  }
});

describe('wordsFor', () => {
  it('only names the harm to the author of grooming, threats and sextortion', () => {
    for (const group of GROUPS) {
      for (const kind of KINDS_OF.grooming) {
        expect(wordsFor({ harm: 'grooming', kind, direction: 'outgoing', group })).toEqual(
          wordsFor({ harm: 'grooming', direction: 'outgoing', group }),
        );
      }
      expect(wordsFor({ harm: 'bullying', kind: 'threat', direction: 'outgoing', group })).toEqual(
        wordsFor({ harm: 'bullying', direction: 'outgoing', group }),
      );
      expect(
        wordsFor({ harm: 'explicit', kind: 'sextortion', direction: 'outgoing', group }),
      ).toEqual(wordsFor({ harm: 'explicit', direction: 'outgoing', group }));
    }
  });

  it('gives children under 13 one text on body safety', () => {
    for (const direction of DIRECTIONS) {
      const texts = (['grooming', 'explicit'] as const).flatMap((harm) =>
        [undefined, ...KINDS_OF[harm]].map(
          (kind) =>
            wordsFor({ harm, direction, group: 'under-13', ...(kind ? { kind } : {}) }).body,
        ),
      );
      expect(new Set(texts).size).toBe(1);
    }
  });

  it.each(['en', 'en-GB', 'EN_us', 'tlh', ''])(
    'falls back to English for the locale "%s"',
    (locale) => {
      const key = { harm: 'scam', direction: 'incoming', group: 'under-13' } as const;
      expect(wordsFor(key, locale).locale).toBe('en');
    },
  );

  it('fills in the labels', () => {
    expect(labelFor('call', 'en', { name: 'Childline', number: '0800 1111' })).toBe(
      'Call Childline on 0800 1111',
    );
    expect(labelFor('helplines', 'en', { count: 1 })).not.toBe(
      labelFor('helplines', 'en', { count: 2 }),
    );
    // @ts-expect-error: its arguments are missing.
    expect(() => labelFor('call', 'en')).toThrow();
  });
});
