import { readFileSync } from 'node:fs';
import { OFFERS, type Offer } from '@nightlight/sdk/core';
import { beforeAll, describe, expect, it } from 'vitest';
import lessons from '../lessons/locales/en.json';
import { LOCALES, loadWords } from './catalogues.ts';
import { collectTexts } from './check/collect-texts.ts';
import type { Catalogue, WordsKey } from './words.ts';
import { wordsFor } from './words-for.ts';

/** How each locale names what only some apps have. */
const NAMES: Readonly<Record<string, Readonly<Record<Offer, RegExp>>>> = {
  en: {
    mute: /\bmut(e|ing)\b/i,
    block: /\bblock/i,
    report: /\breport/i,
    unsend: /unsend/i,
    leave: /leave the (group|chat)|free to leave\.|just leave\b|\bcan leave, /i,
  },
  de: {
    mute: /stumm/i,
    block: /blockier/i,
    report: /\bmelden?\b(?! dich)/i,
    unsend: /rückgängig|selbst löschen/i,
    leave: /gruppe verlass|rausgehen|geh einfach raus|(jederzeit|kannst) gehen/i,
  },
  fr: {
    mute: /sourdine/i,
    block: /\bbloquer|(et|,) bloque\b|^bloque\b/i,
    report: /\bsignale/i,
    unsend: /annul|effacer toi-même/i,
    leave: /quitter le groupe|sortir de la discussion|peux partir|ou pars\b/i,
  },
  es: {
    mute: /silenci(a|ar)\b/i,
    block: /bloque/i,
    report: /report|denunci/i,
    unsend: /anular|borrarlo tú/i,
    leave: /salir del? (este chat|chat|grupo)|\bsal del\b/i,
  },
  'pt-BR': {
    mute: /silenci[ae]/i,
    block: /bloque/i,
    report: /denunci/i,
    unsend: /cancelar|apagar por aqui/i,
    leave: /sair d(o|este) (chat|grupo)|só saia|\bsair,/i,
  },
  tr: {
    mute: /sessize/i,
    block: /engelle/i,
    report: /bildir(?!im)/i,
    unsend: /geri almak|kendin de sil/i,
    leave: /sohbetten çık|gruptan çık|\bçıkabilir|ya da çık\./i,
  },
  ar: {
    mute: /كتم(?!ان)/,
    block: /حظر/,
    report: /إبلاغ/,
    unsend: /إلغاء|حذف الرسالة بنفسك/,
    leave: /مغادرة|الخروج من هذه المحادثة/,
  },
  hi: {
    mute: /म्यूट/,
    block: /ब्लॉक/,
    report: /रिपोर्ट/,
    unsend: /वापस ले|ख़ुद डिलीट/,
    leave: /ग्रुप छोड़|चैट से बाहर|निकल जाओ|निकलना/,
  },
};

const textsOf = (locale: string): ReadonlyMap<string, string> => {
  const file = new URL(`./locales/${locale}.json`, import.meta.url);
  const { labels: _, abilities: __, ...texts }: Catalogue = JSON.parse(readFileSync(file, 'utf8'));
  return collectTexts(texts);
};

/** A hotline takes reports of pictures on a list, in any app. It is shown beside these texts. */
const isAboutHotline = (key: string, offer: Offer): boolean =>
  offer === 'report' && key.startsWith('advice.known.');

const threat: WordsKey = {
  harm: 'bullying',
  kind: 'threat',
  direction: 'incoming',
  group: '13-and-over',
};

beforeAll(() => Promise.all(LOCALES.map(loadWords)));

it('every locale is covered here', () => {
  expect(Object.keys(NAMES).sort()).toEqual([...LOCALES].sort());
});

describe.each(Object.keys(NAMES))('%s', (locale) => {
  const names = Object.entries(NAMES[locale] ?? {}) as [Offer, RegExp][];
  const namedIn = (text: string): readonly Offer[] =>
    names.filter(([, name]) => name.test(text)).map(([offer]) => offer);

  it('in an app that offers nothing, no text names a button that does not exist', () => {
    const named = [...textsOf(locale)].flatMap(([key, text]) =>
      namedIn(text)
        .filter((offer) => !isAboutHotline(key, offer))
        .map((offer) => `${key} names ${offer}: ${text}`),
    );
    expect(named).toEqual([]);
  });

  it.each(OFFERS)('names and offers %s only if the app has it', (offer) => {
    const key: WordsKey =
      offer === 'unsend' ? { ...threat, harm: 'repair', direction: 'outgoing' } : threat;
    const { tip: without, offers: none } = wordsFor(key, locale);
    expect([none, namedIn(without)]).toEqual([[], []]);
    const { tip, offers } = wordsFor({ ...key, offers: [offer] }, locale);
    expect(tip.startsWith(without)).toBe(true);
    expect(namedIn(tip)).toEqual([offer]);
    expect(offers.map((button) => button.offer)).toEqual([offer]);
    expect(offers[0]?.label).not.toBe('');
  });

  it('joins several in one sentence', () => {
    const { tip } = wordsFor({ ...threat, offers: ['mute', 'block', 'report', 'leave'] }, locale);
    expect(namedIn(tip)).toEqual(['mute', 'block', 'report', 'leave']);
    expect(tip).not.toMatch(/[{}]/);
  });
});

it('before an own message is sent, nothing offers to unsend it', () => {
  const insult = { ...threat, direction: 'outgoing', offers: ['unsend'] } as const;
  expect(wordsFor(insult, 'en').offers).toEqual([]);
  expect(wordsFor({ ...insult, sent: true }, 'en').offers).toEqual([
    { offer: 'unsend', label: 'Unsend' },
  ]);
});

it('what a lesson advises works in any app', () => {
  const advice = [...collectTexts(lessons)].filter(([key]) =>
    /\.(what|feels|helps)\.\d+$/.test(key),
  );
  expect(advice.length).toBeGreaterThan(50);
  const english = Object.values(NAMES['en'] ?? {});
  expect(advice.filter(([, text]) => english.some((name) => name.test(text)))).toEqual([]);
});
