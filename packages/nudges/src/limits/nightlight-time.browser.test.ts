import { openLimits } from '@nightlight/testing/limits';
import { describe, expect, it, vi } from 'vitest';

import type { LimitsElement } from './limits-element.ts';
import { find, QUIET, show, textOf, until } from './limits-elements.fixture.ts';

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
