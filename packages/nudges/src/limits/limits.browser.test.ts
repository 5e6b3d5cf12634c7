import type { AgeBand } from '@nightlight/sdk/core';
import type { GuardianChanges, Limits, LimitsOptions } from '@nightlight/sdk/limits';
import { EVERYTHING, openLimits } from '@nightlight/testing/limits';
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineLimits } from './index.ts';

import type { LimitsElement } from './limits-element.ts';

const LOCALES = ['en', 'de', 'fr', 'es', 'pt-BR', 'tr', 'ar', 'hi'];
const PIN = '482913';

let box: HTMLElement;
beforeAll(defineLimits);
beforeEach(() => {
  box = document.createElement('main');
  box.innerHTML = '<h1>A page</h1>';
  document.body.append(box);
});
afterEach(() => {
  box.remove();
  vi.useRealTimers();
});

const show = async (
  name: 'limits' | 'guardian' | 'time' | 'ask',
  limits: Limits,
  more: Readonly<Record<string, unknown>> = {},
): Promise<LimitsElement> => {
  const element = document.createElement(`nightlight-${name}`) as LimitsElement;
  Object.assign(element, { limits, ...more });
  box.append(element);
  return element;
};
const find = <T extends HTMLElement>(element: LimitsElement, selector: string): T | null =>
  element.renderRoot.querySelector<T>(selector);
const findAll = (element: LimitsElement, selector: string): readonly HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const until = <T>(read: () => T): Promise<NonNullable<T>> =>
  vi.waitUntil(read, { timeout: 10_000 }) as Promise<NonNullable<T>>;
const press = async (element: LimitsElement, selector: string): Promise<void> => {
  (await until(() => find(element, selector))).click();
};
const textOf = (element: LimitsElement): string => element.renderRoot.textContent ?? '';
const type = async (
  element: LimitsElement,
  form: string,
  values: Readonly<Record<string, string>>,
) => {
  const found = (await until(() => find(element, form))) as unknown as HTMLFormElement;
  for (const [name, value] of Object.entries(values)) {
    (found.elements.namedItem(name) as HTMLInputElement).value = value;
  }
  found.requestSubmit();
};

const QUIET: GuardianChanges = { quiet: { from: '21:00', to: '07:00' } };

describe('<nightlight-limits>', () => {
  it('shows every setting, who set it, and what a guardian can and cannot see', async () => {
    const limits = await openLimits('10-12', EVERYTHING, {
      host: { minutes: 120 },
      signIn: async () => true,
    });
    const page = await show('limits', limits);
    const cards = await until(() => {
      const found = findAll(page, '[part=setting]');
      return found.length > 0 ? found : undefined;
    });
    const shown = cards.map(({ dataset }) => `${dataset['by']}.${dataset['setting']}`);
    const { settings } = await limits.get();
    expect(shown).toEqual(settings.map(({ by, name }) => `${by}.${name}`));
    expect(textOf(page)).toContain('Set by this app');
    expect(textOf(page)).toMatch(/Set by a guardian on .*20\d\d/);
    for (const entry of ['noob', 'games.example', 'Max_99', 'Cleo']) {
      expect(textOf(page)).toContain(entry);
    }
    expect(find(page, '[part=sees]')).not.toBeNull();
    expect(find(page, '[part=never]')).not.toBeNull();
  });

  it('uses words for the age', async () => {
    const young = await show('limits', await openLimits('under-10', { stricter: true }));
    const older = await show('limits', await openLimits('13-15', { stricter: true }));
    await until(() => find(young, '[part=setting]') && find(older, '[part=setting]'));
    expect(textOf(young)).toContain('There are no secret ones.');
    expect(textOf(older)).toContain('There are no hidden ones.');
  });

  it('lets the child agree to counting, and take that back', async () => {
    const limits = await openLimits('10-12', { counts: true });
    const page = await show('limits', limits);
    await press(page, '[part=accept][data-setting=counts]');
    await until(() => textOf(page).includes('I don’t agree any more') || undefined);
    expect((await limits.get()).settings[0]?.active).toBe(true);
    await press(page, '[part=accept]');
    await until(() => textOf(page).includes('I agree') || undefined);
    expect((await limits.get()).settings[0]?.active).toBe(false);
  });

  it('lets someone of 16 agree to the limit of the app, and not to that of a guardian', async () => {
    const limits = await openLimits('16-17', QUIET, {
      signIn: async () => true,
      host: { quiet: { from: '23:00', to: '06:00' } },
    });
    const page = await show('limits', limits);
    await press(page, '[data-by=host] [part=accept]');
    await until(() => textOf(page).includes('I don’t agree any more') || undefined);
    const { settings } = await limits.get();
    expect(settings.map(({ by, active }) => ({ by, active }))).toEqual([
      { by: 'host', active: true },
      { by: 'guardian', active: false },
    ]);
  });

  it('shows a change at once, and a notice until it is read', async () => {
    const limits = await openLimits('10-12', { stricter: true });
    const page = await show('limits', limits);
    await until(() => find(page, '[part=setting]'));
    await limits.recover();
    await until(() => find(page, '[part=none]'));
    expect(textOf(page)).toContain('This app removed the PIN');
    await press(page, '[part=read]');
    await until(() => !find(page, '[part=notices]') || undefined);
  });

  it.each([
    ['10-12', ['names of contacts', 'how much time', 'daily counts'], []],
    ['13-15', ['how much time', 'daily counts'], ['names of contacts']],
    ['16-17', ['how much time'], ['names of contacts', 'daily counts']],
  ] as const)('says only what a guardian can see at %s', async (band, seen, unseen) => {
    const page = await show('limits', await openLimits(band));
    const { textContent } = await until(() => find(page, '[part=sees]'));
    for (const text of seen) expect(textContent).toContain(text);
    for (const text of unseen) expect(textContent).not.toContain(text);
  });

  it('says nothing of a guardian to an adult', async () => {
    const page = await show('limits', await openLimits('adult'));
    await until(() => find(page, '[part=none]'));
    expect(find(page, '[part=sees], [part=never]')).toBeNull();
  });

  it('leads to help', async () => {
    const page = await show('limits', await openLimits('10-12'));
    let asked = 0;
    page.addEventListener('nightlight-help', () => asked++);
    await press(page, '[part=help]');
    expect(asked).toBe(1);
  });
});

describe('<nightlight-guardian>', () => {
  const openWithPin = async (band: AgeBand = '10-12', options: LimitsOptions = {}) => {
    const limits = await openLimits(band, {}, options);
    const page = await show('guardian', limits);
    return { limits, page };
  };

  it('takes a new PIN, shows the settings, and closes', async () => {
    const { limits, page } = await openWithPin();
    await type(page, '[part=pin]', { pin: PIN });
    await until(() => find(page, '[part=setting]'));
    expect((await limits.get()).hasPin).toBe(true);
    await press(page, '[part=close]');
    await until(() => find(page, '[part=pin]'));
    expect(find(page, '[part=setting]')).toBeNull();
  });

  it.each([
    ['12345', 'A PIN has six digits.'],
    ['111111', 'easy to guess'],
  ])('says what is wrong with the new PIN %s', async (pin, text) => {
    const { page } = await openWithPin();
    await type(page, '[part=pin]', { pin });
    await until(() => textOf(page).includes(text) || undefined);
  });

  it('asks an adult for no PIN, because nothing can be set', async () => {
    const { page } = await openWithPin('adult');
    await until(() => find(page, '[part=not-at-this-age]'));
    expect(textOf(page)).toContain('a guardian can’t set anything');
    expect(find(page, 'input, button')).toBeNull();
  });

  it('does not call a new PIN easy when another tab has made one meanwhile', async () => {
    const limits = await openLimits('10-12', {}, {});
    const createPin = async (pin: string): Promise<void> => {
      await limits.createPin('731905');
      await limits.createPin(pin);
    };
    const page = await show('guardian', { ...limits, createPin });
    await type(page, '[part=pin]', { pin: PIN });
    await until(() => textOf(page).includes('Enter the PIN') || undefined);
    await isIdle(page);
    expect(find(page, '[part=problem]')?.textContent?.trim()).toBe('');
    await type(page, '[part=pin]', { pin: '731905' });
    await until(() => find(page, '[part=setting]'));
  });

  it('says that the sign-in failed, and nothing about a PIN', async () => {
    const { page } = await openWithPin('10-12', { signIn: async () => false });
    await press(page, '[part=sign-in]');
    await until(() => textOf(page).includes('You are not signed in') || undefined);
    expect(textOf(page)).not.toContain('PIN');
  });

  it('a wrong PIN opens nothing, and after five there is a wait', async () => {
    const { limits, page } = await openWithPin();
    await limits.createPin(PIN);
    for (let i = 0; i < 5; i++) await limits.guardian('000001');
    await until(() => textOf(page).includes('Wait 1 minute') || undefined);
    expect(find<HTMLButtonElement>(page, '[part=pin] button')?.disabled).toBe(true);
    expect(find(page, '[part=setting]')).toBeNull();
  });

  it('saves each setting, and the child sees it', async () => {
    const limits = await openLimits('10-12');
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    const read = async (name: string) =>
      (await limits.get()).settings.find((one) => one.name === name)?.value;
    const saved = (name: string) => vi.waitUntil(() => read(name), { timeout: 10_000 });

    for (const name of ['stricter', 'askFirst', 'ratings', 'counts']) {
      await press(page, `[data-setting=${name}] input`);
      expect(await saved(name)).toBe(true);
      await until(() => (page as unknown as { isBusy: boolean }).isBusy === false || undefined);
    }
    await type(page, '[part=quiet]', { from: '20:30', to: '06:30' });
    expect(await saved('quiet')).toEqual({ from: '20:30', to: '06:30' });
    await until(() => (page as unknown as { isBusy: boolean }).isBusy === false || undefined);
    await type(page, '[part=minutes]', { minutes: '45' });
    expect(await saved('minutes')).toBe(45);
    await until(() => (page as unknown as { isBusy: boolean }).isBusy === false || undefined);
    await type(page, '[data-setting=contacts] [part=add]', { entry: 'Max_99' });
    expect(await saved('contacts')).toEqual([{ name: 'Max_99', effect: 'block' }]);
  });

  it('says beside the setting that it was saved, or that quiet hours are too long', async () => {
    const page = await show('guardian', await openLimits('10-12'));
    await press(page, '[part=sign-in]');
    const textIn = (name: string): string =>
      find(page, `[data-setting=${name}]`)?.textContent ?? '';
    await type(page, '[part=quiet]', { from: '06:00', to: '21:00' });
    await until(() => textIn('quiet').includes('up to 14 hours') || undefined);
    expect(textIn('quiet')).not.toContain('Saved.');
    expect(find(page, '[part=failed]')).toBeNull();
    await type(page, '[part=quiet]', { from: '20:00', to: '07:00' });
    await until(() => textIn('quiet').includes('Saved.') || undefined);
    expect(textIn('quiet')).not.toContain('up to 14 hours');
    await type(page, '[part=minutes]', { minutes: '45' });
    await until(() => textIn('minutes').includes('Saved.') || undefined);
    expect(textIn('quiet')).not.toContain('Saved.');
  });

  it('says why an entry is refused', async () => {
    const page = await show('guardian', await openLimits('10-12'));
    await press(page, '[part=sign-in]');
    await type(page, '[data-setting=words] [part=add]', { entry: 'g.a.y' });
    const refused = await until(() => find(page, '[part=refused]'));
    expect(refused.textContent).toContain('this word is about who someone is');
    expect(textOf(page)).not.toContain('Saved.');
  });

  it('answers a question about a contact', async () => {
    const limits = await openLimits('10-12', { askFirst: true });
    await limits.ask('cleo');
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    await press(page, '[part=allow]');
    await until(() => textOf(page).includes('Allowed: cleo') || undefined);
    expect((await limits.get()).asks).toEqual([]);
  });

  const isIdle = (page: LimitsElement): Promise<boolean> =>
    until(() => (page as unknown as { isBusy: boolean }).isBusy === false || undefined);
  const addAs = async (page: LimitsElement, effect: string, setting: string, entry: string) => {
    const form = (await until(() =>
      find(page, `[data-setting=${setting}] [part=add]`),
    )) as unknown as HTMLFormElement;
    (form.elements.namedItem('entry') as HTMLInputElement).value = entry;
    form.querySelector<HTMLElement>(`[value=${effect}]`)?.click();
    await isIdle(page);
  };
  const valueIn = async (limits: Limits, name: string) =>
    (await limits.get()).settings.find((one) => one.name === name)?.value;

  it('a contact that was allowed is blocked when its name is typed', async () => {
    const limits = await openLimits('10-12', { askFirst: true });
    await limits.ask('Cleo');
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    await press(page, '[part=allow]');
    await until(() => textOf(page).includes('Allowed: Cleo') || undefined);
    await isIdle(page);
    await addAs(page, 'block', 'contacts', ' cleo ');
    expect(await valueIn(limits, 'contacts')).toEqual([{ name: 'cleo', effect: 'block' }]);
    await until(() => !textOf(page).includes('Allowed: Cleo') || undefined);
    await addAs(page, 'allow', 'contacts', 'Cleo');
    expect(await valueIn(limits, 'contacts')).toEqual([{ name: 'Cleo', effect: 'allow' }]);
  });

  it('two contacts of one name stay two, and removing one leaves the other', async () => {
    const contacts = [
      { name: 'Max', effect: 'allow', id: 'u1' },
      { name: 'Max', effect: 'allow', id: 'u2' },
    ] as const;
    const limits = await openLimits('10-12', { contacts });
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    await addAs(page, 'block', 'contacts', 'Zara');
    expect(await valueIn(limits, 'contacts')).toEqual([
      ...contacts,
      { name: 'Zara', effect: 'block' },
    ]);
    await until(() => findAll(page, '[data-setting=contacts] [part=remove]').length === 3);
    await press(page, '[data-setting=contacts] [part=remove]');
    await isIdle(page);
    expect(await valueIn(limits, 'contacts')).toEqual([
      contacts[1],
      { name: 'Zara', effect: 'block' },
    ]);
  });

  it.each([
    ['words', 'noob', 'noob club'],
    ['sites', 'games.example', 'chess.games.example'],
  ])('blocks and allows %s', async (setting, blocked, allowed) => {
    const limits = await openLimits('10-12');
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    await addAs(page, 'block', setting, blocked);
    await addAs(page, 'allow', setting, allowed);
    expect(await valueIn(limits, setting)).toEqual({ block: [blocked], allow: [allowed] });
    await until(() => textOf(page).includes(`Allowed: ${allowed}`) || undefined);
    // What is typed last counts.
    await addAs(page, 'allow', setting, blocked);
    expect(await valueIn(limits, setting)).toEqual({ block: [], allow: [allowed, blocked] });
  });

  it('offers to allow a contact only where contacts have to be asked for', async () => {
    const page = await show('guardian', await openLimits('13-15'));
    await press(page, '[part=sign-in]');
    await until(() => find(page, '[data-setting=words] [part=add-allowed]'));
    expect(find(page, '[data-setting=contacts] [part=add-allowed]')).toBeNull();
  });

  it('a no can become a yes', async () => {
    const limits = await openLimits('10-12', { askFirst: true });
    await limits.ask('Cleo');
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    await press(page, '[part=deny]');
    await until(() => textOf(page).includes('Cleo: the answer is no') || undefined);
    await isIdle(page);
    expect(find(page, '[part=deny]')).toBeNull();
    await press(page, '[part=allow]');
    await until(() => textOf(page).includes('Allowed: Cleo') || undefined);
    expect((await limits.get()).asks).toEqual([]);
  });

  it('an answer after ten minutes says that the settings have closed, and they open again', async () => {
    const limits = await openLimits('10-12', { askFirst: true });
    await limits.ask('Cleo');
    vi.useFakeTimers({ toFake: ['performance'] });
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    await until(() => find(page, '[part=allow]'));
    await isIdle(page);
    vi.advanceTimersByTime(11 * 60_000);
    await press(page, '[part=allow]');
    await until(() => textOf(page).includes('The settings have closed') || undefined);
    expect(find(page, '[part=failed]')).toBeNull();
    expect((await limits.get()).asks).toMatchObject([{ answer: 'waiting' }]);
    await press(page, '[part=sign-in]');
    await until(() => find(page, '[part=allow]'));
    expect(textOf(page)).not.toContain('The settings have closed');
  });

  it('has only what a guardian can set at the age', async () => {
    const page = await show('guardian', await openLimits('16-17'));
    await press(page, '[part=sign-in]');
    await until(() => find(page, '[part=setting]'));
    const names = findAll(page, '[part=setting]').map(({ dataset }) => dataset['setting']);
    expect(names).toEqual(['quiet', 'minutes']);
  });

  it('is closed again when it leaves the page', async () => {
    const limits = await openLimits('10-12');
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    await until(() => find(page, '[part=setting]'));
    page.remove();
    box.append(page);
    await until(() => find(page, '[part=sign-in]'));
  });
});

describe('<nightlight-time>', () => {
  const at = async (hours: number, minutes: number): Promise<LimitsElement> => {
    vi.useFakeTimers({ now: new Date(2026, 5, 15, hours, minutes), toFake: ['Date'] });
    return show('time', await openLimits('10-12', QUIET));
  };

  it('is empty while there is time', async () => {
    const element = await at(12, 0);
    await until(() => (element as unknown as { controller: { view: unknown } }).controller.view);
    expect(textOf(element)).toBe('');
  });

  it('counts down', async () => {
    const element = await at(20, 55);
    expect((await until(() => find(element, '[part=left]'))).textContent).toContain(
      '5 minutes left',
    );
  });

  it('says goodbye, and then when it goes on, with help', async () => {
    const element = await at(21, 1);
    await until(() => textOf(element).includes('Time’s up') || undefined);
    const over = await at(22, 0);
    expect((await until(() => find(over, '[part=until]'))).textContent).toContain('7:00');
    expect(find(over, '[part=help]')).not.toBeNull();
    expect(find(over, '[part=set-back]')).toBeNull();
  });

  it.each([
    ['a guardian', QUIET, {}, /^Set by a guardian on .*20\d\d/],
    ['this app', {}, { quiet: { from: '21:00', to: '07:00' } }, /^Set by this app$/],
  ] as const)('says that %s set the quiet hours', async (_, changes, host, text) => {
    const limits = await openLimits('10-12', changes, { host, signIn: async () => true });
    vi.useFakeTimers({ now: new Date(2026, 5, 15, 22), toFake: ['Date'] });
    const element = await show('time', limits);
    const who = await until(() => find(element, '[part=who]'));
    expect(who.textContent?.trim()).toMatch(text);
  });

  it('says that the clock was set back, and on which day it goes on', async () => {
    vi.useFakeTimers({ now: new Date(2026, 5, 15, 22), toFake: ['Date', 'setInterval'] });
    const limits = await openLimits('10-12', QUIET);
    await vi.advanceTimersByTimeAsync(15_000);
    vi.setSystemTime(new Date(2026, 5, 15, 15));
    await vi.waitUntil(async () => (await limits.get()).time.setBack);
    const element = await show('time', limits);
    expect((await until(() => find(element, '[part=set-back]'))).textContent).toContain(
      'was turned back',
    );
    expect(find(element, '[part=until]')?.textContent).toContain('Tuesday');
  });

  it('counts down by the time before the clock was set back, and says so', async () => {
    vi.useFakeTimers({ now: new Date(2026, 5, 15, 20, 55), toFake: ['Date', 'setInterval'] });
    const limits = await openLimits('10-12', QUIET);
    await vi.advanceTimersByTimeAsync(15_000);
    vi.setSystemTime(new Date(2026, 5, 15, 15));
    await vi.waitUntil(async () => (await limits.get()).time.setBack);
    const element = await show('time', limits);
    expect((await until(() => find(element, '[part=left]'))).textContent).toContain('minutes left');
    expect(find(element, '[part=set-back]')?.textContent).toContain('was turned back');
  });
});

describe('<nightlight-ask>', () => {
  it('says that the guardian will see the name, before the child asks', async () => {
    const nameOf = (): string => 'Cleo M.';
    const limits = await openLimits(
      '10-12',
      { askFirst: true },
      { nameOf, signIn: async () => true },
    );
    const element = await show('ask', limits, { participant: 'u7' });
    const body = await until(() => find(element, '[part=body]'));
    expect(body.textContent).toContain('Your guardian will see the name Cleo M.');
    expect((await limits.get()).asks).toEqual([]);
    let asked: unknown;
    element.addEventListener('nightlight-ask-done', (event) => {
      asked = (event as CustomEvent).detail;
    });
    await press(element, '[part=ask]');
    await until(() => find(element, '[part=sent]'));
    expect(asked).toEqual({ asked: true });
    expect((await limits.get()).asks).toMatchObject([{ id: 'u7', name: 'Cleo M.' }]);
  });

  it('the guardian sees the name that the child has read', async () => {
    const limits = await openLimits('10-12', { askFirst: true }, { signIn: async () => true });
    const element = await show('ask', limits, { participant: 'u7', name: 'Cleo from chess' });
    const body = await until(() => find(element, '[part=body]'));
    expect(body.textContent).toContain('Your guardian will see the name Cleo from chess');
    await press(element, '[part=ask]');
    await until(() => find(element, '[part=sent]'));
    const guardian = await show('guardian', limits);
    await press(guardian, '[part=sign-in]');
    await until(() => find(guardian, '[part=allow]'));
    expect(textOf(guardian)).toContain('Cleo from chess');
    expect(textOf(guardian)).not.toContain('u7');
  });

  it('asks no second time: it says that the question waits, what the answer was, and then nothing', async () => {
    const limits = await openLimits('10-12', { askFirst: true }, { signIn: async () => true });
    await limits.ask('Cleo');
    const element = await show('ask', limits, { participant: 'Cleo' });
    element.focus();
    const sent = await until(() => find(element, '[part=sent]'));
    expect(sent.textContent).toContain('Your guardian can now answer');
    expect(find(element, 'h2')).toBeNull();
    expect(element.matches(':focus-within')).toBe(true);
    const guardian = await limits.guardian();
    await guardian?.answer('Cleo', false);
    await until(() => textOf(element).includes('Cleo: the answer is no') || undefined);
    await guardian?.answer('Cleo', true);
    await until(() => textOf(element) === '' || undefined);
  });

  it('asks nothing if it is not needed, or not wanted', async () => {
    const limits = await openLimits('10-12', { askFirst: true });
    const element = await show('ask', limits, { participant: 'u7' });
    await press(element, '[part=later]');
    expect((await limits.get()).asks).toEqual([]);
    const other = await show('ask', await openLimits('13-15'), { participant: 'u7' });
    await until(() => (other as unknown as { controller: { view: unknown } }).controller.view);
    expect(textOf(other)).toBe('');
  });
});

/** One of each element, with everything in it. */
const showAll = async (locale: string): Promise<readonly LimitsElement[]> => {
  vi.useFakeTimers({ now: new Date(2026, 5, 15, 22), toFake: ['Date'] });
  const limits = await openLimits('10-12', EVERYTHING);
  await limits.accept({ name: 'counts', by: 'guardian', value: true });
  await limits.ask('Bartholomew');
  const elements = [
    await show('limits', limits, { locale }),
    await show('guardian', limits, { locale }),
    await show('guardian', await openLimits('10-12', {}, {}), { locale }),
    await show('time', limits, { locale }),
    await show('ask', limits, { locale, participant: 'Maximiliane' }),
  ];
  await press(elements[1] as LimitsElement, '[part=sign-in]');
  await until(() => find(elements[1] as LimitsElement, '[part=setting]'));
  await until(() => elements.every((one) => find(one, '.surface')) || undefined);
  return elements;
};

describe.each(['light', 'dark'])('in %s', (scheme) => {
  it('axe finds no fault', async () => {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.backgroundColor = scheme === 'dark' ? '#14172a' : '#ffffff';
    document.documentElement.lang = 'en';
    document.title = 'A page';
    await showAll('en');
    const { violations } = await axe.run(box, {
      resultTypes: ['violations'],
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual(
      [],
    );
    document.documentElement.style.colorScheme = '';
  });
});

it.each(LOCALES)('on a phone of 320 pixels, nothing overflows in %s', async (locale) => {
  box.style.cssText = 'inline-size: 304px';
  box.dir = locale === 'ar' ? 'rtl' : 'ltr';
  for (const element of await showAll(locale)) {
    const room = element.getBoundingClientRect();
    const out = findAll(element, '*').filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 1 && (left < room.left - 1 || right > room.right + 1);
    });
    expect(out.map((one) => one.outerHTML.slice(0, 120))).toEqual([]);
    expect(find(element, '.surface')?.dir).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  }
});

it('everything can be done with the keyboard alone', async () => {
  const page = await show('guardian', await openLimits('10-12'));
  await press(page, '[part=sign-in]');
  await until(() => find(page, '[part=setting]'));
  const controls = findAll(page, 'button, input');
  expect(controls.length).toBeGreaterThan(15);
  for (const control of controls) expect(control.tabIndex).toBe(0);
  expect(page.shadowRoot?.activeElement?.localName).toBe('h2');
});
