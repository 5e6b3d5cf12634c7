import type { Store } from '@nightlight/core';
import { addScreenTime, type ScreenTime, trustClock, usedToday } from '@nightlight/core/limits';

const ID = 'limits-time';

interface StoredTime extends ScreenTime {
  readonly version: 1;
}

const readTime = (value: StoredTime | undefined): ScreenTime | undefined =>
  value?.version === 1 ? value : undefined;

export interface ScreenClock {
  /** The time on screen, or `undefined` if none was counted. */
  read(): Promise<ScreenTime | undefined>;
  /** Adds the time since the last call, if the page was on screen. */
  tick(isOnScreen: boolean): Promise<void>;
  /** The clock is right now, even if it was ahead before. */
  trust(): Promise<void>;
}

/** Longer than a tick, because browsers slow timers down. A sleeping device is no screen time. */
const MAX_TICK_MS = 60_000;

/** Counts the time on screen today. Stores the minutes of the last days, and when they were counted. */
export const createScreenClock = (
  store: Store,
  elapsed: () => number,
  now: () => number,
  zone?: string,
): ScreenClock => {
  let countedAt = elapsed();
  let wasOnScreen = false;
  return {
    read: async () => readTime((await store.get<StoredTime>('settings', ID))?.value),
    async tick(isOnScreen) {
      const since = elapsed() - countedAt;
      countedAt = elapsed();
      const counts = wasOnScreen && since <= MAX_TICK_MS;
      wasOnScreen = isOnScreen;
      await store.update<StoredTime>('settings', ID, (old) => {
        const time = addScreenTime(readTime(old?.value), {
          ...{ now: now(), elapsed: counts ? since : 0, running: since },
          ...(zone === undefined ? {} : { zone }),
        });
        return { id: ID, at: 0, value: { ...time, version: 1 } };
      });
    },
    async trust() {
      await store.update<StoredTime>('settings', ID, (old) => {
        const time = readTime(old?.value);
        if (!time || time.addedAt <= now()) return undefined;
        return { id: ID, at: 0, value: { ...trustClock(time, now()), version: 1 } };
      });
    },
  };
};

/** Whole minutes on screen today. */
export const usedMinutes = (time: ScreenTime | undefined, now: number, zone?: string): number =>
  Math.floor(usedToday(time, now, zone) / 60_000);
