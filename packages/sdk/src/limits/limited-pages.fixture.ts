import type { AgeBand, Decision, Store } from '@nightlight/core';
import type { GuardianSetting, LimitOwner } from '@nightlight/core/limits';
import { openStore } from '@nightlight/store';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Guardian, GuardianChanges } from './guardian.ts';
import { openPage, type Page } from './limits.fixture.ts';
import type { LimitsOptions } from './limits-options.ts';
import type { LimitSetting } from './stored-limits.ts';

export const MINUTE = 60_000;
export const PIN = '482913';
export const NIGHT = { quiet: { from: '21:00', to: '07:00' } } as const;

/** A local time on a Monday, so that the tests pass in every time zone. */
export const at = (hours: number, minutes = 0, day = 15): number =>
  new Date(2026, 5, day, hours, minutes).getTime();

/** Lets time pass, with the ticks in between. */
export const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** Sets the clock, or lets time pass for a page that is closed. */
export const jumpTo = (time: number): void => void vi.setSystemTime(time);

/** Opens the settings with the PIN, and creates it first if there is none. */
export const openGuardian = async ({ limits }: Page): Promise<Guardian> => {
  if (!(await limits.get()).hasPin) await limits.createPin(PIN);
  return (await limits.guardian(PIN)) as Guardian;
};

/** The young person agrees to a setting that they see, or takes that back. */
export const accept = async (
  { limits }: Page,
  name: GuardianSetting,
  { by = 'guardian', isAccepted = true }: { by?: LimitOwner; isAccepted?: boolean } = {},
): Promise<void> => {
  const { settings } = await limits.get();
  const shown = settings.find((one) => one.name === name && one.by === by);
  await limits.accept(shown as LimitSetting, isAccepted);
};

/** What a limit did to a message. */
export const limitOf = ({ action, rule, nudge, reasons }: Decision) => ({
  ...{ action, rule, limit: nudge?.limit },
  reason: reasons.find((one) => one.startsWith('limit:')),
});

/** Checks a draft, and sends it unless it is stopped. */
export const send = async ({ write, nightlight }: Page, text: string): Promise<Decision> => {
  const decision = await write(text);
  if (!decision.stops) {
    const sent = { conversation: 'c1', author: 'self', text, id: text, sentAt: Date.now() };
    await nightlight.observe(sent);
  }
  return decision;
};

/** Pages over one store, at noon. They are closed after each test. */
export const limitedPages = () => {
  let store: Store;
  let pages: Page[] = [];
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
  const open = async (band: AgeBand, options?: LimitsOptions, from = store): Promise<Page> => {
    const page = await openPage(from, band, options);
    pages.push(page);
    return page;
  };
  return {
    get store(): Store {
      return store;
    },
    open,
    /** A page on which a guardian has set something. */
    withSettings: async (
      band: AgeBand,
      changes: GuardianChanges,
      options?: LimitsOptions,
    ): Promise<Page> => {
      const page = await open(band, { signIn: async () => true, ...options });
      await (await page.limits.guardian())?.set(changes);
      return page;
    },
  };
};
