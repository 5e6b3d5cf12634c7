import type { Decision } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { describe, expect, it } from 'vitest';
import { createLimits } from './create-limits.ts';
import { at, limitedPages, NIGHT } from './limited-pages.fixture.ts';
import type { Page } from './limits.fixture.ts';

const pages = limitedPages();

/** 200 pairs of letters. Numbers could be those of helplines. */
const LETTERS = Array.from({ length: 200 }, (_, i) => {
  const letters = 'bcdfghjklmnpqrtvwxz';
  return `${letters[Math.floor(i / letters.length)]}${letters[i % letters.length]}`;
});

describe('what a guardian can set', () => {
  it.each([
    ['13-15', { askFirst: true }],
    ['16-17', { stricter: true }],
    ['16-17', { words: { block: ['noob'], allow: [] } }],
    ['16-17', { sites: { block: ['games.example'], allow: [] } }],
    ['16-17', { contacts: [{ name: 'Ben', effect: 'block' }] }],
    ['16-17', { askFirst: true }],
    ['16-17', { ratings: true }],
    ['16-17', { counts: true }],
    ['adult', NIGHT],
  ] as const)('at the age %s not %j', async (band, changes) => {
    const { limits } = await pages.open(band, { signIn: async () => true });
    const guardian = await limits.guardian();
    await expect(guardian?.set(changes)).rejects.toMatchObject({ code: 'invalid-input' });
    expect((await limits.get()).settings).toEqual([]);
  });

  it.each([
    [{ quiet: { from: '6:00', to: '21:00' } }],
    [{ minutes: 5 }],
    [{ words: { block: [''], allow: [] } }],
    [{ words: { block: Array(201).fill('noob'), allow: [] } }],
    [{ words: { block: ['n'.repeat(101)], allow: [] } }],
    [{ sites: { block: [], allow: Array(201).fill('games.example') } }],
    [{ contacts: Array(201).fill({ name: 'Ben', effect: 'block' }) }],
    [{ quiet: { from: '18:00', to: '08:01' } }],
    [{ minutes: 1441 }],
    [{ minutes: 30.5 }],
    [{ contacts: [{ name: 'Ben', effect: 'hide' }] }],
    [{ stricter: 'very' }],
    [{ covert: true }],
  ])('not %j', async (changes) => {
    const { limits } = await pages.open('10-12', { signIn: async () => true });
    const guardian = await limits.guardian();
    await expect(guardian?.set(changes as never)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('up to the bounds everything is saved, and nothing is refused', async () => {
    const changes = {
      words: { block: LETTERS.map((pair) => `x${pair}${'q'.repeat(97)}`), allow: [] },
      contacts: Array.from({ length: 200 }, (_, i) => ({
        name: `Ben ${i}`,
        effect: 'block' as const,
      })),
      quiet: { from: '18:00', to: '08:00' },
    };
    const { limits } = await pages.open('10-12', { signIn: async () => true });
    const guardian = await limits.guardian();
    for (const minutes of [15, 1440]) {
      expect(await guardian?.set({ ...changes, minutes })).toEqual([]);
      const { settings } = await limits.get();
      const values = Object.fromEntries(settings.map(({ name, value }) => [name, value]));
      expect(values).toEqual({ ...changes, minutes });
    }
  });

  it('at an unknown age, a guardian can set what they can for a child under 13', async () => {
    const page = await pages.withSettings('unknown', { askFirst: true });
    expect((await page.write('hi')).action).toBe('block');
    const child = await pages.open('10-12');
    expect((await page.limits.get()).possible).toEqual((await child.limits.get()).possible);
  });

  it('the app has the same bounds', () => {
    expect(() => createLimits({ host: { minutes: 14 } })).toThrow('from 15 to 1440');
    const quiet = { from: '6:00', to: '21:00' };
    expect(() => createLimits({ host: { quiet } })).toThrow('24 hours');
  });

  it('the child sees every setting, who set it and when', async () => {
    const changes = {
      ...{ stricter: true, ...NIGHT, minutes: 60, ratings: true, askFirst: true, counts: true },
      words: { block: ['noob'], allow: [] },
      sites: { block: ['games.example'], allow: [] },
      contacts: [{ name: 'Max', effect: 'block' }],
    } as const;
    const host = { minutes: 120 };
    const { limits } = await pages.withSettings('10-12', changes, { host });
    const { settings } = await limits.get();
    expect(settings).toEqual([
      { name: 'minutes', by: 'host', value: 120, active: true },
      ...Object.entries(changes).map(([name, value]) => ({
        ...{ name, by: 'guardian', value, at: at(12) },
        // Nothing is counted until the child agrees.
        active: name !== 'counts',
      })),
    ]);
  });

  it('a setting is removed with null', async () => {
    const { limits } = await pages.withSettings('10-12', { minutes: 60, stricter: true });
    await (await limits.guardian())?.set({ minutes: null, stricter: false });
    expect((await limits.get()).settings).toEqual([]);
  });

  it('limits that went to a start that ended go on with the next one, and tell that they changed', async () => {
    const limits = createLimits();
    const parts = { store: pages.store, policy: { ageBand: '10-12' }, locale: 'en' } as const;
    const ended = await openStore({ onDevice: false });
    await limits.connect({ ...parts, store: ended });
    await ended.close();
    await expect(limits.get()).rejects.toMatchObject({ code: 'disposed' });
    const seen: string[] = [];
    limits.subscribe(({ type }) => seen.push(type));
    await limits.connect(parts);
    expect(seen).toEqual(['changed']);
    expect((await limits.get()).settings).toEqual([]);
  });

  it('if the start fails before it has a store, calls reject with its error until one succeeds', async () => {
    const limits = createLimits();
    const view = limits.get();
    const why = new Error('no policy');
    limits.fail(why);
    await expect(view).rejects.toBe(why);
    await expect(limits.get()).rejects.toBe(why);
    await limits.connect({ store: pages.store, policy: { ageBand: '10-12' }, locale: 'en' });
    expect((await limits.get()).settings).toEqual([]);
    // A start that fails later doesn’t take away what another one has.
    limits.fail(why);
    expect((await limits.get()).settings).toEqual([]);
  });

  it('if the Nightlight ends while it starts, calls reject instead of waiting for ever', async () => {
    const limits = createLimits();
    const view = limits.get();
    view.catch(() => {});
    const policy = { ageBand: '10-12' } as const;
    const { store } = pages;
    const connecting = limits.connect({ store, policy, locale: 'en' });
    await store.close();
    await expect(connecting).rejects.toMatchObject({ code: 'disposed' });
    await expect(view).rejects.toMatchObject({ code: 'disposed' });
    await expect(limits.get()).rejects.toMatchObject({ code: 'disposed' });
  });

  it('a wrong option is an error', () => {
    expect(() => createLimits({ hosts: {} } as never)).toThrow('Did you mean host?');
    expect(() => createLimits({ host: { minutes: 1 } })).toThrow('from 15');
  });
});

describe('strictness', () => {
  it('turns advice into a veil or a question, and names the rule', async () => {
    const page = await pages.withSettings('13-15', { stricter: true });
    expect(await page.read('phishing medium')).toMatchObject({
      action: 'pause',
      rule: 'scam.incoming.medium.stricter',
    });
    expect((await page.write('phishing high')).nudge?.choices).toContain('send');
  });

  it.each([
    ['grooming', 'incoming', 'isolation medium'],
    ['grooming', 'outgoing', 'isolation medium'],
    ['scam', 'incoming', 'phishing medium'],
    ['scam', 'outgoing', 'phishing medium'],
    ['scam', 'outgoing', 'phishing high'],
  ] as const)('turns advice about %s, %s, into a question: %s', async (harm, direction, text) => {
    const rule = `${harm}.${direction}.${text.split(' ')[1]}`;
    const check = ({ read, write }: Page) => (direction === 'incoming' ? read : write)(text);
    expect(await check(await pages.open('10-12'))).toMatchObject({ action: 'nudge', rule });
    const stricter = await check(await pages.withSettings('10-12', { stricter: true }));
    expect(stricter).toMatchObject({ action: 'pause', rule: `${rule}.stricter` });
    expect(stricter.nudge?.choices).toContain(direction === 'incoming' ? 'show' : 'send');
  });

  it.each([
    'insult medium',
    'threat high',
    'isolation high',
    'phishing low',
    'profanity high',
    'hello',
  ])('changes nothing else: %s', async (text) => {
    const visible = ({ action, rule }: Decision) => ({ action, rule });
    const before = await pages.open('10-12');
    const expected = [visible(await before.write(text)), visible(await before.read(text))];
    const page = await pages.withSettings('10-12', { stricter: true });
    const found = [visible(await page.write(text)), visible(await page.read(text))];
    expect(found).toEqual(expected);
  });

  it('without it, the same message comes with advice', async () => {
    const page = await pages.open('13-15');
    expect((await page.read('phishing medium')).action).toBe('nudge');
  });

  it('stops nobody who asks for help', async () => {
    const page = await pages.withSettings('13-15', { stricter: true });
    expect(await page.write('self-harm high')).toMatchObject({ stops: false, support: true });
  });
});
