import type { AgeBand } from '@nightlight/sdk/core';
import type { Guardian, GuardianChanges, Limits, LimitsOptions } from '@nightlight/sdk/limits';
import { openLimits } from '@nightlight/testing/limits';
import { describe, expect, it, vi } from 'vitest';

import type { LimitsElement } from './limits-element.ts';
import {
  box,
  find,
  findAll,
  focusOf,
  PIN,
  press,
  pressFocused,
  show,
  textOf,
  type,
  until,
} from './limits-elements.fixture.ts';

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

  /** Waits until a press can no longer be the second half of a double click. */
  const afterDoubleClick = (): Promise<void> => new Promise((done) => setTimeout(done, 600));

  it('a double click on Allow does not allow the next contact too', async () => {
    const limits = await openLimits('10-12', { askFirst: true });
    await limits.ask('cleo');
    await limits.ask('max');
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    await press(page, '[part=allow]');
    await until(() => textOf(page).includes('Allowed: cleo') || undefined);
    await press(page, '[part=allow]');
    await afterDoubleClick();
    expect((await limits.get()).asks).toMatchObject([{ id: 'max', answer: 'waiting' }]);
    await press(page, '[part=allow]');
    await until(() => textOf(page).includes('Allowed: max') || undefined);
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

  /** Shows the settings, open, with another way to save. */
  const showWith = async (save: (guardian: Guardian, changes: GuardianChanges) => unknown) => {
    const limits = await openLimits('10-12');
    const open = async (): Promise<Guardian> => {
      const guardian = (await limits.guardian()) as Guardian;
      const set = async (changes: GuardianChanges) => {
        await save(guardian, changes);
        return guardian.set(changes);
      };
      return { ...guardian, set };
    };
    const page = await show('guardian', { ...limits, guardian: open });
    await press(page, '[part=sign-in]');
    await until(() => find(page, '[part=setting]'));
    await isIdle(page);
    const isTicked = (name: string) =>
      find<HTMLInputElement>(page, `[data-setting=${name}] input`)?.checked;
    return { limits, page, isTicked };
  };

  it('a box that could not be saved is not ticked, also after Try again', async () => {
    const save = () => Promise.reject(new Error('The disk is full.'));
    const { page, isTicked } = await showWith(save);
    await press(page, '[data-setting=stricter] input');
    expect(isTicked('stricter')).toBe(true);
    await until(() => find(page, '[part=failed]'));
    expect(isTicked('stricter')).toBe(false);
    await pressFocused(page, '[part=retry]');
    await until(() => !find(page, '[part=failed]') || undefined);
    expect(isTicked('stricter')).toBe(false);
    expect(focusOf(page)).toBe('h2');
  });

  it('a second box that is ticked while the first is saved is saved too', async () => {
    let go = (): void => {};
    const wait = new Promise<void>((done) => {
      go = done;
    });
    const { limits, page, isTicked } = await showWith(() => wait);
    await press(page, '[data-setting=stricter] input');
    await press(page, '[data-setting=ratings] input');
    // Ticked by mistake.
    await press(page, '[data-setting=counts] input');
    await press(page, '[data-setting=counts] input');
    await page.updateComplete;
    expect(['stricter', 'ratings', 'counts'].map(isTicked)).toEqual([true, true, false]);
    go();
    await until(() => find(page, '[data-setting=counts] [part=saved]')?.textContent?.trim());
    await isIdle(page);
    expect(await valueIn(limits, 'stricter')).toBe(true);
    expect(await valueIn(limits, 'ratings')).toBe(true);
    expect(await valueIn(limits, 'counts')).not.toBe(true);
    expect(['stricter', 'ratings', 'counts'].map(isTicked)).toEqual([true, true, false]);
  });

  it('with the first box, the one that waits goes back too if nothing can be saved', async () => {
    const save = () => Promise.reject(new Error('The disk is full.'));
    const { page, isTicked } = await showWith(save);
    await press(page, '[data-setting=stricter] input');
    await press(page, '[data-setting=ratings] input');
    await until(() => find(page, '[part=failed]'));
    await isIdle(page);
    expect(['stricter', 'ratings'].map(isTicked)).toEqual([false, false]);
    expect(find(page, '[part=failed]')).not.toBeNull();
  });

  it('with the keyboard, the focus is not lost after Off, Allow, No and Close', async () => {
    const limits = await openLimits('10-12', { askFirst: true, minutes: 45 });
    await limits.ask('cleo');
    await limits.ask('max');
    const page = await show('guardian', limits);
    await press(page, '[part=sign-in]');
    await until(() => find(page, '[part=setting]'));
    await isIdle(page);
    for (const [button, group] of [
      ['off', 'setting'],
      ['deny', 'asks'],
      ['allow', 'asks'],
    ] as const) {
      const count = findAll(page, `[part=${button}]`).length;
      await pressFocused(page, `[part=${button}]`);
      await until(() => findAll(page, `[part=${button}]`).length < count || undefined);
      await until(() => focusOf(page) === group || undefined);
      await afterDoubleClick();
    }
    await pressFocused(page, '[part=close]');
    await until(() => find(page, '[part=sign-in]'));
    expect(focusOf(page)).toBe('h2');
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
