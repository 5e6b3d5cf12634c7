import type { AgeBand, Decision, Store } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLimits } from './create-limits.ts';
import type { Guardian, GuardianChanges } from './guardian.ts';
import { openPage as open, type Page } from './limits.fixture.ts';
import type { LimitsOptions } from './limits-options.ts';
import type { LimitsEvent } from './limits-view.ts';

const MINUTE = 60_000;
/** A local time on a Monday, so that the tests pass in every time zone. */
const at = (hours: number, minutes = 0, day = 15): number =>
  new Date(2026, 5, day, hours, minutes).getTime();
const PIN = '482913';

let store: Store;
let pages: Page[] = [];
const openPage = async (band: AgeBand, options?: LimitsOptions, from = store): Promise<Page> => {
  const page = await open(from, band, options);
  pages.push(page);
  return page;
};
/** Lets time pass, with the ticks in between. */
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
/** Lets time pass for a page that is closed. */
const jumpTo = (time: number): void => void vi.setSystemTime(time);

beforeEach(async () => {
  vi.useFakeTimers({
    now: at(12),
    toFake: ['Date', 'performance', 'setInterval', 'clearInterval'],
  });
  store = await openStore({ onDevice: false });
});
afterEach(async () => {
  for (const { nightlight } of pages) await nightlight.dispose();
  pages = [];
  vi.useRealTimers();
});

const openGuardian = async ({ limits }: Page): Promise<Guardian> => {
  if (!(await limits.get()).hasPin) await limits.createPin(PIN);
  return (await limits.guardian(PIN)) as Guardian;
};
/** A page on which a guardian has set something. */
const withSettings = async (
  band: AgeBand,
  changes: GuardianChanges,
  options?: LimitsOptions,
): Promise<Page> => {
  const page = await openPage(band, { signIn: async () => true, ...options });
  await (await page.limits.guardian())?.set(changes);
  return page;
};
const limitOf = ({ action, rule, nudge, reasons }: Decision) => ({
  ...{ action, rule, limit: nudge?.limit },
  reason: reasons.find((one) => one.startsWith('limit:')),
});
const NIGHT = { quiet: { from: '21:00', to: '07:00' } };

describe('the PIN', () => {
  it('opens the settings, and another PIN does not', async () => {
    const page = await openPage('10-12');
    await page.limits.createPin(PIN);
    expect(await page.limits.guardian('482914')).toBeUndefined();
    expect(await page.limits.guardian(PIN)).toBeDefined();
    await expect(page.limits.createPin('915204')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it.each(['12345', '1234567', 'abcdef', '111111', '123456', '987654', ''])(
    'can’t be %j',
    async (pin) => {
      const { limits } = await openPage('10-12');
      await expect(limits.createPin(pin)).rejects.toMatchObject({ code: 'invalid-input' });
    },
  );

  it('can be typed with Arabic or Hindi digits', async () => {
    const { limits } = await openPage('10-12');
    await limits.createPin('٤٨٢٩١٣');
    expect(await limits.guardian('४८२९१३')).toBeDefined();
  });

  it('can be changed, and then the old one opens nothing', async () => {
    const page = await openPage('10-12');
    await (await openGuardian(page)).changePin('915204');
    expect(await page.limits.guardian(PIN)).toBeUndefined();
    expect(await page.limits.guardian('915204')).toBeDefined();
  });

  it('is stored nowhere in the clear', async () => {
    const page = await openPage('10-12');
    await page.limits.createPin(PIN);
    expect(JSON.stringify(await store.list('settings'))).not.toContain(PIN);
  });

  /** Types wrong PINs until the next try has to wait. */
  const lock = async ({ limits }: Page): Promise<void> => {
    await limits.createPin(PIN);
    for (let i = 0; i < 5; i++) expect(await limits.guardian('000001')).toBeUndefined();
    await expect(limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
  };

  it('waits a minute after five wrong tries, and longer after each further one', async () => {
    const page = await openPage('10-12');
    await lock(page);
    expect((await page.limits.get()).pinWait).toBe(MINUTE);
    await pass(MINUTE);
    expect(await page.limits.guardian('000001')).toBeUndefined();
    expect((await page.limits.get()).pinWait).toBe(5 * MINUTE);
    await pass(5 * MINUTE);
    expect(await page.limits.guardian(PIN)).toBeDefined();
    expect((await page.limits.get()).pinWait).toBe(0);
  });

  it('a clock set forward does not end the wait, nor does one set back prolong it', async () => {
    const page = await openPage('10-12');
    await lock(page);
    jumpTo(at(12, 0, 25));
    await expect(page.limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
    jumpTo(at(12, 0, 1));
    await pass(MINUTE);
    expect(await page.limits.guardian(PIN)).toBeDefined();
  });

  it('a reload neither ends the wait nor begins it again', async () => {
    const page = await openPage('10-12');
    await lock(page);
    await pass(40_000);
    await page.limits.get();
    const reloaded = await openPage('10-12');
    await expect(reloaded.limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
    expect((await reloaded.limits.get()).pinWait).toBe(20_000);
    await pass(20_000);
    expect(await reloaded.limits.guardian(PIN)).toBeDefined();
  });

  it('another tab waits as well, and two tabs do not make time pass twice as fast', async () => {
    const [page, other] = [await openPage('10-12'), await openPage('10-12')];
    await lock(page);
    await expect(other.limits.guardian(PIN)).rejects.toMatchObject({ code: 'locked' });
    for (let i = 0; i < 5; i++) {
      await pass(10_000);
      await page.limits.get();
      await other.limits.get();
    }
    expect((await other.limits.get()).pinWait).toBe(10_000);
  });

  it('tabs that try at the same time get no more tries', async () => {
    const all = await Promise.all([1, 2, 3].map(() => openPage('10-12')));
    await all[0]?.limits.createPin(PIN);
    const tries = [...all, ...all, ...all].map(({ limits }) =>
      limits.guardian('000001').then(
        () => 'wrong',
        ({ code }) => code,
      ),
    );
    const results = await Promise.all(tries);
    expect(results.filter((one) => one === 'wrong')).toHaveLength(5);
    expect(results.filter((one) => one === 'locked')).toHaveLength(4);
  });

  it('recovery by the app clears everything a guardian set, opens nothing, and tells the child', async () => {
    const page = await openPage('10-12');
    const guardian = await openGuardian(page);
    await guardian.set({ stricter: true, ...NIGHT });
    await page.limits.recover();
    await expect(guardian.set({ stricter: true })).rejects.toMatchObject({ code: 'disposed' });
    const { settings, hasPin, notices } = await page.limits.get();
    expect(settings).toEqual([]);
    expect(hasPin).toBe(false);
    expect(notices).toEqual([{ what: 'recovered', at: at(12) }]);
    await expect(page.limits.guardian(PIN)).rejects.toMatchObject({ code: 'invalid-input' });
    await page.limits.readNotices();
    expect((await page.limits.get()).notices).toEqual([]);
  });

  it('the guardian’s settings close after ten minutes, or when asked to', async () => {
    const page = await openPage('10-12');
    const guardian = await openGuardian(page);
    await pass(11 * MINUTE);
    await expect(guardian.set({ stricter: true })).rejects.toMatchObject({ code: 'disposed' });
    const again = await openGuardian(page);
    again.close();
    await expect(again.set({ stricter: true })).rejects.toMatchObject({ code: 'disposed' });
  });

  it('is not needed if a guardian signs in with the app', async () => {
    let isSignedIn = false;
    const { limits } = await openPage('10-12', { signIn: async () => isSignedIn });
    expect(await limits.guardian()).toBeUndefined();
    isSignedIn = true;
    expect(await limits.guardian()).toBeDefined();
  });
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
    const { limits } = await openPage(band, { signIn: async () => true });
    const guardian = await limits.guardian();
    await expect(guardian?.set(changes)).rejects.toMatchObject({ code: 'invalid-input' });
    expect((await limits.get()).settings).toEqual([]);
  });

  it.each([
    [{ quiet: { from: '6:00', to: '21:00' } }],
    [{ minutes: 5 }],
    [{ words: { block: [''], allow: [] } }],
    [{ words: { block: Array(201).fill('noob'), allow: [] } }],
    [{ contacts: [{ name: 'Ben', effect: 'hide' }] }],
    [{ stricter: 'very' }],
    [{ covert: true }],
  ])('not %j', async (changes) => {
    const { limits } = await openPage('10-12', { signIn: async () => true });
    const guardian = await limits.guardian();
    await expect(guardian?.set(changes as never)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('the child sees every setting, who set it and when', async () => {
    const changes = {
      ...{ stricter: true, ...NIGHT, minutes: 60, ratings: true, askFirst: true, counts: true },
      words: { block: ['noob'], allow: [] },
      sites: { block: ['games.example'], allow: [] },
      contacts: [{ name: 'Max', effect: 'block' }],
    } as const;
    const host = { minutes: 120 };
    const { limits } = await withSettings('10-12', changes, { host });
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
    const { limits } = await withSettings('10-12', { minutes: 60, stricter: true });
    await (await limits.guardian())?.set({ minutes: null, stricter: false });
    expect((await limits.get()).settings).toEqual([]);
  });

  it('limits of one Nightlight can’t be used for another', async () => {
    const limits = createLimits();
    const parts = { store, policy: { ageBand: '10-12' }, locale: 'en' } as const;
    await limits.connect(parts);
    await expect(limits.connect(parts)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('a wrong option is an error', () => {
    expect(() => createLimits({ hosts: {} } as never)).toThrow('Did you mean host?');
    expect(() => createLimits({ host: { minutes: 1 } })).toThrow('from 15');
  });
});

describe('strictness', () => {
  it('turns advice into a veil or a question, and names the rule', async () => {
    const page = await withSettings('13-15', { stricter: true });
    expect(await page.read('phishing medium')).toMatchObject({
      action: 'pause',
      rule: 'scam.incoming.medium.stricter',
    });
    expect((await page.write('phishing high')).nudge?.choices).toContain('send');
  });

  it('without it, the same message comes with advice', async () => {
    const page = await openPage('13-15');
    expect((await page.read('phishing medium')).action).toBe('nudge');
  });

  it('stops nobody who asks for help', async () => {
    const page = await withSettings('13-15', { stricter: true });
    expect(await page.write('self-harm high')).toMatchObject({ stops: false, support: true });
  });
});

describe('lists', () => {
  it('stop words and sites, and name the guardian', async () => {
    const page = await withSettings('10-12', {
      words: { block: ['noob'], allow: [] },
      sites: { block: ['games.example'], allow: ['kids.games.example'] },
    });
    expect(await page.write('you NOOB')).toMatchObject({ action: 'block', rule: 'list.guardian' });
    expect((await page.read('see https://games.example/x')).action).toBe('block');
    expect((await page.read('see https://kids.games.example/x')).action).toBe('allow');
    expect((await page.write('hello')).action).toBe('allow');
  });

  it('a change applies to the next message', async () => {
    const page = await withSettings('10-12', { words: { block: ['noob'], allow: [] } });
    await (await page.limits.guardian())?.set({ words: { block: ['newb'], allow: [] } });
    expect((await page.write('noob')).action).toBe('allow');
    expect((await page.write('newb')).action).toBe('block');
  });

  it('an allow entry lifts nothing that a model sees', async () => {
    const page = await withSettings('10-12', { words: { block: [], allow: ['insult'] } });
    expect((await page.write('insult medium')).action).toBe('pause');
  });

  it('refuses protected words and help sites with the reason, and saves the others', async () => {
    const { limits } = await openPage('10-12', { signIn: async () => true });
    const refused = await (await limits.guardian())?.set({
      words: { block: ['noob', 'g.a.y', 'périod', 'hilfe', 'Childline', '116 111'], allow: [] },
      sites: { block: ['games.example', 'childline.org.uk', 'co.uk', 'not a site'], allow: [] },
    });
    expect(refused).toEqual([
      { setting: 'words', entry: 'g.a.y', reason: 'identity' },
      { setting: 'words', entry: 'périod', reason: 'health' },
      { setting: 'words', entry: 'hilfe', reason: 'help' },
      { setting: 'words', entry: 'Childline', reason: 'help' },
      { setting: 'words', entry: '116 111', reason: 'help' },
      { setting: 'sites', entry: 'childline.org.uk', reason: 'help' },
      { setting: 'sites', entry: 'co.uk', reason: 'not-a-site' },
      { setting: 'sites', entry: 'not a site', reason: 'not-a-site' },
    ]);
    const values = (await limits.get()).settings.map(({ value }) => value);
    expect(values).toEqual([
      { block: ['noob'], allow: [] },
      { block: ['games.example'], allow: [] },
    ]);
  });

  it('stop nothing that a child writes in support, or with the faintest need for help', async () => {
    const words = { block: ['low', 'medium', 'hello'], allow: [] };
    const page = await withSettings('10-12', { words });
    expect((await page.write('help-seeking low')).action).toBe('allow');
    expect((await page.write('self-harm medium')).stops).toBe(false);
    expect((await page.write('hello', { place: 'support' })).action).toBe('allow');
    expect((await page.write('hello')).action).toBe('block');
  });
});

describe('contacts', () => {
  const BLOCKED = { contacts: [{ name: 'BEN', effect: 'block' }] } as const;

  it('a blocked contact is stopped in both directions, by name or id', async () => {
    const nameOf = (id: string): string => (id === 'u7' ? 'Ben' : id);
    const page = await withSettings('13-15', BLOCKED, { nameOf });
    expect(limitOf(await page.write('hi'))).toEqual({
      ...{ action: 'block', rule: 'limit.contact-blocked', limit: 'contact-blocked' },
      reason: 'limit:contact-blocked:guardian',
    });
    expect((await page.read('hi')).action).toBe('block');
    expect((await page.read('hi', { author: 'u7' })).action).toBe('block');
    expect((await page.write('hi', { to: ['ana'] })).action).toBe('allow');
  });

  it('in a group, only what the blocked contact writes is covered', async () => {
    const page = await withSettings('13-15', BLOCKED);
    const to = ['ben', 'ana'];
    expect((await page.write('hi', { to, place: 'group' })).action).toBe('allow');
    expect((await page.read('hi', { place: 'group' })).action).toBe('block');
    expect((await page.read('hi', { place: 'group', author: 'ana' })).action).toBe('allow');
  });

  it('without `to`, whoever wrote before is the reader', async () => {
    const page = await withSettings('13-15', BLOCKED);
    const message = { conversation: 'c1', author: 'self', text: 'hi' } as const;
    const previous = [{ author: 'ben', text: 'hey' }];
    expect((await page.nightlight.classify({ ...message, previous })).action).toBe('block');
  });

  it('an allow entry lifts nothing that a model sees', async () => {
    const page = await withSettings('13-15', { contacts: [{ name: 'ben', effect: 'allow' }] });
    expect((await page.read('threat high')).action).toBe('pause');
  });

  it('under 13, a new contact waits until the guardian has answered', async () => {
    const page = await withSettings('10-12', { askFirst: true }, { nameOf: () => 'Ben K.' });
    expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'contact-ask' });
    expect((await page.read('hi')).action).toBe('block');
    await page.limits.ask('ben');
    expect((await page.limits.get()).asks).toEqual([
      { id: 'ben', name: 'Ben K.', at: at(12), answer: 'waiting' },
    ]);
    await (await page.limits.guardian())?.answer('ben', true);
    expect((await page.write('hi')).action).toBe('allow');
    expect((await page.limits.get()).asks).toEqual([]);
  });

  it('a no stays visible, and the question can be taken back', async () => {
    const page = await withSettings('10-12', { askFirst: true });
    await page.limits.ask('ben');
    await (await page.limits.guardian())?.answer('ben', false);
    expect((await page.limits.get()).asks).toMatchObject([{ answer: 'declined' }]);
    expect((await page.write('hi')).action).toBe('block');
    await page.limits.withdraw('ben');
    expect((await page.limits.get()).asks).toEqual([]);
  });

  it('groups need no question, and without the setting nothing can be asked', async () => {
    const page = await withSettings('10-12', { askFirst: true });
    expect((await page.write('hi', { place: 'class' })).action).toBe('allow');
    const other = await openPage('13-15', {}, await openStore({ onDevice: false }));
    await expect(other.limits.ask('ben')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('forget() removes the question and the answer, and keeps what the guardian typed', async () => {
    const page = await withSettings('10-12', { askFirst: true, ...BLOCKED });
    await page.limits.ask('ana');
    await page.limits.ask('cleo');
    await (await page.limits.guardian())?.answer('cleo', true);
    await page.nightlight.forget({ participant: 'ana' });
    await page.nightlight.forget({ participant: 'cleo' });
    const { asks, settings } = await page.limits.get();
    expect(asks).toEqual([]);
    expect(settings.find(({ name }) => name === 'contacts')?.value).toEqual(BLOCKED.contacts);
  });
});

describe('time', () => {
  it('in quiet hours, drafts and incoming messages wait', async () => {
    const page = await withSettings('13-15', NIGHT);
    expect((await page.write('hi')).action).toBe('allow');
    jumpTo(at(22));
    for (const decision of [await page.write('hi'), await page.read('hi')]) {
      expect(limitOf(decision)).toEqual({
        ...{ action: 'block', rule: 'limit.quiet-hours', limit: 'quiet-hours' },
        reason: 'limit:quiet-hours:guardian',
      });
    }
    expect((await page.limits.get()).time).toMatchObject({ phase: 'over', until: at(7, 0, 16) });
    jumpTo(at(7, 0, 16));
    expect((await page.write('hi')).action).toBe('allow');
  });

  it('there are two minutes to say goodbye', async () => {
    const page = await withSettings('13-15', NIGHT);
    jumpTo(at(21, 1));
    expect((await page.limits.get()).time.phase).toBe('last');
    expect((await page.write('good night')).action).toBe('allow');
  });

  it('the minutes of a day are counted, and come back the next day', async () => {
    const page = await withSettings('13-15', { minutes: 30 });
    await pass(30_000);
    await pass(25 * MINUTE);
    expect((await page.limits.get()).time).toMatchObject({ phase: 'soon', minutesLeft: 5 });
    await pass(8 * MINUTE);
    expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'daily-minutes' });
    jumpTo(at(0, 5, 16));
    expect((await page.write('hi')).action).toBe('allow');
  });

  it('two tabs count the same minutes once', async () => {
    const page = await withSettings('13-15', { minutes: 60 });
    await openPage('13-15');
    await pass(20 * MINUTE);
    expect((await page.limits.get()).usedMinutes).toBeGreaterThanOrEqual(19);
    expect((await page.limits.get()).usedMinutes).toBeLessThanOrEqual(20);
  });

  it('nothing is counted without a limit of time', async () => {
    const page = await withSettings('13-15', { stricter: true });
    await pass(20 * MINUTE);
    expect((await page.limits.get()).usedMinutes).toBe(0);
    expect(await store.get('settings', 'limits-time')).toBeUndefined();
  });

  it('a clock set back ends no quiet hours and brings no minutes back', async () => {
    const page = await withSettings('13-15', { ...NIGHT, minutes: 30 });
    await pass(40 * MINUTE);
    jumpTo(at(22));
    await pass(MINUTE);
    jumpTo(at(15));
    expect((await page.write('hi')).action).toBe('block');
    await pass(MINUTE);
    expect((await page.limits.get()).usedMinutes).toBeGreaterThanOrEqual(30);
  });

  it('a reload brings no minutes back', async () => {
    await withSettings('13-15', { minutes: 30 });
    await pass(40 * MINUTE);
    const reloaded = await openPage('13-15');
    expect((await reloaded.write('hi')).action).toBe('block');
  });

  it('the app’s own limits apply in the same way, and name the app', async () => {
    const page = await openPage('13-15', { host: NIGHT });
    jumpTo(at(22));
    expect(limitOf(await page.write('hi')).reason).toBe('limit:quiet-hours:host');
  });

  it('events tell what was stopped, what changed, and how much time is left', async () => {
    const page = await withSettings('13-15', NIGHT);
    const events: LimitsEvent[] = [];
    const stop = page.limits.subscribe((event) => events.push(event));
    jumpTo(at(22));
    await page.write('hi');
    await page.read('hi');
    await pass(15_000);
    const stopped = { type: 'limit', limit: 'quiet-hours', by: 'guardian', conversation: 'c1' };
    expect(events).toMatchObject([
      { ...stopped, direction: 'outgoing' },
      { ...stopped, direction: 'incoming' },
      { type: 'time', time: { phase: 'over' } },
    ]);
    stop();
    await page.write('hi');
    expect(events).toHaveLength(3);
  });
});

describe('help', () => {
  const send = async (page: Page, text: string): Promise<Decision> => {
    const decision = await page.write(text);
    if (!decision.stops) {
      const sent = { conversation: 'c1', author: 'self', text, id: text, sentAt: Date.now() };
      await page.nightlight.observe(sent);
    }
    return decision;
  };
  /** Everything that a guardian can limit, at night. */
  const limited = async (): Promise<Page> => {
    const page = await withSettings(
      '10-12',
      {
        ...{ ...NIGHT, minutes: 15, askFirst: true, ratings: true, stricter: true },
        words: { block: ['low', 'medium', 'high'], allow: [] },
        contacts: [{ name: 'max', effect: 'block' }],
      },
      { ratingOf: () => ({ scheme: 'PEGI', label: '18' }) },
    );
    jumpTo(at(22));
    return page;
  };

  it.each([
    'help-seeking low',
    'help-seeking medium',
    'help-seeking high',
    'self-harm low',
    'self-harm high',
  ])('%s passes every limit, to a blocked contact too', async (text) => {
    const page = await limited();
    expect(await page.write(text)).toMatchObject({ stops: false, support: true });
    expect(await page.write(text, { to: ['max'] })).toMatchObject({ stops: false });
  });

  it('a text that could not be read passes, because it may ask for help', async () => {
    const page = await limited();
    expect((await page.write('unreadable')).stops).toBe(false);
  });

  it('a place for support is open', async () => {
    const page = await limited();
    expect((await page.write('hello', { place: 'support' })).stops).toBe(false);
    expect((await page.read('hello', { place: 'support' })).stops).toBe(false);
  });

  it('opens the conversation for an hour once it is sent, in both directions', async () => {
    const page = await limited();
    await page.write('help-seeking high');
    // Only typed, so nothing has opened.
    expect((await page.write('can you talk')).stops).toBe(true);
    await send(page, 'help-seeking high');
    expect((await page.write('can you talk')).stops).toBe(false);
    expect((await page.read('sure')).stops).toBe(false);
    expect((await page.write('hi', { conversation: 'c2' })).stops).toBe(true);
    await pass(59 * MINUTE);
    expect((await page.read('still here')).stops).toBe(false);
    await pass(2 * MINUTE);
    expect((await page.read('still here')).stops).toBe(true);
  });

  it('a conversation with a blocked contact does not open', async () => {
    const page = await limited();
    await send(page, 'help-seeking high');
    expect((await page.write('hi', { to: ['max'] })).stops).toBe(true);
    expect((await page.read('hi', { author: 'max' })).stops).toBe(true);
  });

  it('what others write opens nothing', async () => {
    const page = await limited();
    const text = 'self-harm high';
    expect((await page.read(text)).stops).toBe(true);
    const sent = { conversation: 'c1', author: 'ben', text, id: 'm1', sentAt: Date.now() };
    await page.nightlight.observe(sent);
    expect((await page.read('hello')).stops).toBe(true);
  });

  it('a covered message keeps its help', async () => {
    const page = await limited();
    const { helplines, nudge } = await page.read('self-harm high');
    expect(helplines).toBeDefined();
    expect(nudge?.choices).toContain('help');
  });

  it('leaves no record', async () => {
    const page = await limited();
    const before = JSON.stringify(await store.list('settings'));
    const decision = await send(page, 'help-seeking high');
    await page.nightlight.record(decision, 'close');
    expect(JSON.stringify(await store.list('settings'))).toBe(before);
    expect(await store.list('decisions')).toEqual([]);
  });
});

describe('counts', () => {
  const record = async (page: Page, text: string): Promise<void> => {
    const decision = await page.write(text);
    await page.nightlight.record(decision, 'edit');
  };

  it('nothing is counted without a guardian who asks for it', async () => {
    const page = await openPage('10-12');
    await record(page, 'insult medium');
    expect(await store.list('usage')).toEqual([]);
    expect((await page.limits.get()).counts).toBeUndefined();
  });

  it('nothing is counted until the child has agreed', async () => {
    const page = await withSettings('10-12', { counts: true });
    await record(page, 'insult medium');
    expect(await store.list('usage')).toEqual([]);
    await page.limits.accept('counts');
    await record(page, 'insult medium');
    await record(page, 'help-seeking high');
    expect((await page.limits.get()).counts).toEqual([
      { day: new Date(at(12)).toISOString().slice(0, 10), bullying: 1, scam: 0, personalInfo: 0 },
    ]);
  });

  it.each(['guardian', 'child'])(
    'the %s can switch it off, and the counts are erased',
    async (who) => {
      const page = await withSettings('10-12', { counts: true });
      await page.limits.accept('counts');
      await record(page, 'insult medium');
      if (who === 'guardian') await (await page.limits.guardian())?.set({ counts: false });
      else await page.limits.accept('counts', false);
      expect(await store.list('usage')).toEqual([]);
      expect((await page.limits.get()).counts).toBeUndefined();
    },
  );

  it('after being switched off and on, the child is asked again', async () => {
    const page = await withSettings('10-12', { counts: true });
    await page.limits.accept('counts');
    const guardian = await page.limits.guardian();
    await guardian?.set({ counts: null });
    await guardian?.set({ counts: true });
    expect((await page.limits.get()).settings).toMatchObject([{ name: 'counts', active: false }]);
  });
});

describe('content ratings', () => {
  const ratingOf = (conversation: string) =>
    conversation === 'c1' ? ({ scheme: 'PEGI', label: '16' } as const) : undefined;

  it('a conversation above the age is covered', async () => {
    const page = await withSettings('13-15', { ratings: true }, { ratingOf });
    expect(limitOf(await page.write('hi'))).toMatchObject({ limit: 'rating' });
    expect((await page.read('hi')).action).toBe('block');
    expect((await page.write('hi', { conversation: 'c2' })).action).toBe('allow');
  });

  it('without the setting it is not', async () => {
    const page = await openPage('13-15', { ratingOf });
    expect((await page.write('hi')).action).toBe('allow');
  });

  it('an unknown label is an error', async () => {
    const unknown = () => ({ scheme: 'PEGI', label: '13' }) as const;
    const page = await withSettings('13-15', { ratings: true }, { ratingOf: unknown });
    await expect(page.write('hi')).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('from 16', () => {
  it('time limits apply only after being accepted, and again after each change', async () => {
    const page = await withSettings('16-17', NIGHT);
    jumpTo(at(22));
    expect((await page.write('hi')).action).toBe('allow');
    expect((await page.limits.get()).settings).toMatchObject([{ name: 'quiet', active: false }]);
    await page.limits.accept('quiet');
    expect((await page.write('hi')).action).toBe('block');
    await (await page.limits.guardian())?.set({ quiet: { from: '20:00', to: '07:00' } });
    expect((await page.write('hi')).action).toBe('allow');
    await page.limits.accept('quiet');
    await page.limits.accept('quiet', false);
    expect((await page.write('hi')).action).toBe('allow');
  });

  it('turning 16 erases what a guardian set, PIN and counts too, and says so', async () => {
    const child = await openPage('13-15');
    const guardian = await openGuardian(child);
    await guardian.set({ ...NIGHT, stricter: true, counts: true });
    await child.limits.accept('counts');
    await child.nightlight.record(await child.write('insult medium'), 'edit');
    const older = await openPage('16-17');
    expect(await older.limits.get()).toMatchObject({
      settings: [],
      hasPin: false,
      notices: [{ what: 'turned-16', at: at(12) }],
    });
    expect(await store.list('usage')).toEqual([]);
    jumpTo(at(22));
    expect((await older.write('hi')).action).toBe('allow');
  });

  it('neither an old tab nor a younger age brings settings back', async () => {
    const child = await openPage('13-15');
    const guardian = await openGuardian(child);
    await guardian.set({ stricter: true });
    await openPage('16-17');
    await expect(guardian.set({ stricter: true })).rejects.toMatchObject({ code: 'invalid-input' });
    const younger = await openPage('10-12', { signIn: async () => true });
    expect(await younger.limits.get()).toMatchObject({ settings: [], ageBand: '16-17' });
    const again = await younger.limits.guardian();
    await expect(again?.set({ askFirst: true })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('an age that becomes unknown keeps the settings', async () => {
    const child = await openPage('10-12');
    await (await openGuardian(child)).set({ askFirst: true });
    const unknown = await openPage('unknown');
    expect((await unknown.limits.get()).settings).toMatchObject([
      { name: 'askFirst', active: true },
    ]);
  });
});

describe('forget', () => {
  it('everything clears the limits for everyone', async () => {
    const page = await openPage('10-12');
    await (await openGuardian(page)).set({ stricter: true, ...NIGHT });
    await page.nightlight.forget('everything');
    expect(await page.limits.get()).toMatchObject({ settings: [], hasPin: false, notices: [] });
    expect(await store.list('settings')).toEqual([]);
  });
});

it('if the store fails, messages pass and say so', async () => {
  const page = await openPage('13-15', { host: NIGHT });
  jumpTo(at(22));
  const { NightlightError } = await import('@nightlight/core');
  vi.spyOn(store, 'get').mockRejectedValue(new NightlightError('storage', 'The disk is full.'));
  expect(await page.write('hi')).toMatchObject({ action: 'allow', degraded: ['limits-not-read'] });
  vi.restoreAllMocks();
});

it('a record of another version counts as none', async () => {
  const value = { version: 2, guardian: { stricter: { value: true, at: 1 } } };
  await store.put('settings', { id: 'limits', at: 1, value });
  const page = await openPage('13-15');
  expect((await page.limits.get()).settings).toEqual([]);
});
