import { EVERYTHING, openLimits } from '@nightlight/testing/limits';
import { describe, expect, it } from 'vitest';
import {
  find,
  findAll,
  focusOf,
  press,
  pressFocused,
  QUIET,
  show,
  textOf,
  until,
} from './limits-elements.fixture.ts';

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

  it('with the keyboard, the focus is not lost when notices are read or a question is withdrawn', async () => {
    const limits = await openLimits('10-12', { askFirst: true });
    await limits.ask('cleo');
    await limits.ask('max');
    const page = await show('limits', limits);
    for (const left of [1, 0]) {
      await pressFocused(page, '[part=withdraw]');
      await until(() => findAll(page, '[part=withdraw]').length === left || undefined);
      await until(() => focusOf(page) === 'h2' || undefined);
    }
    await limits.recover();
    await pressFocused(page, '[part=read]');
    await until(() => !find(page, '[part=notices]') || undefined);
    await until(() => focusOf(page) === 'h2' || undefined);
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
