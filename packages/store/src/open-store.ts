import {
  NightlightError,
  RETENTION_DAYS,
  type RecordKind,
  type Store,
  type StoreStatus,
} from '@nightlight/core';
import { DatabaseUnopened } from './database/open-database.ts';
import type { STEPS } from './database/schema.ts';
import { openDeviceStore } from './device-store.ts';
import { createMemoryStore } from './memory-store.ts';

const DAY = 86_400_000;

export interface OpenStoreOptions {
  /** Of the database; `nightlight` unless set. */
  readonly name?: string;
  /** Days for a kind, where the host wants fewer or more than `RETENTION_DAYS`. */
  readonly retention?: Partial<Readonly<Record<RecordKind, number>>>;
  /** Called whenever something changes: no room, cleared by the browser, kept in memory only. */
  readonly onStatus?: (status: StoreStatus) => void;
  /** `false` keeps everything in memory. */
  readonly onDevice?: boolean;
  /** Milliseconds since the Unix epoch; the clock unless set. */
  readonly now?: () => number;
  /** Migrations other than ours, for tests. */
  readonly steps?: typeof STEPS;
}

const hasWhatItTakes = (): boolean =>
  typeof indexedDB !== 'undefined' &&
  globalThis.crypto?.subtle !== undefined &&
  globalThis.navigator?.locks !== undefined;

/**
 * What is kept, on the device where that can be, else in memory: `status` says
 * which and why. What is older than its days goes on opening and once a day.
 */
export const openStore = async (options: OpenStoreOptions = {}): Promise<Store> => {
  const { name = 'nightlight', now = Date.now, onDevice = true } = options;
  const onStatus = (status: StoreStatus): void => {
    try {
      options.onStatus?.(status);
    } catch (error) {
      // The listener's fault is told as such, and stops nothing that is kept.
      queueMicrotask(() => {
        throw error;
      });
    }
  };
  const retention = { ...RETENTION_DAYS, ...options.retention };

  const onTheDevice = async (): Promise<Store> => {
    if (!hasWhatItTakes()) throw new DatabaseUnopened('unavailable');
    const { steps } = options;
    return openDeviceStore({ name, retention, now, onStatus, ...(steps ? { steps } : {}) });
  };
  const inMemory = (because: NonNullable<StoreStatus['because']>): Store => {
    const memory = createMemoryStore({ because, retention, now });
    if (because === 'asked-for' || !hasWhatItTakes()) return memory;
    const forgetHere = memory.forget.bind(memory);
    // What an earlier visit kept lies on the device all the same, and is meant too.
    memory.forget = async (what, keep) => {
      await forgetHere(what, keep);
      const device = await onTheDevice().catch((cause) => {
        throw new NightlightError(
          'storage',
          'What was kept before can’t be reached just now and is still there. Close other tabs of this app and try again.',
          { cause },
        );
      });
      await device.forget(what, keep).finally(() => device.close());
    };
    return memory;
  };

  const store = onDevice
    ? await onTheDevice().catch((error) =>
        inMemory(error instanceof DatabaseUnopened ? error.why : 'unavailable'),
      )
    : inMemory('asked-for');
  const { status } = store;
  if (status.evicted || (status.where === 'memory' && onDevice)) onStatus(status);
  await store.expire().catch(() => {});
  const daily = setInterval(() => void store.expire().catch(() => {}), DAY);
  // In Node a timer would keep the process alive.
  (daily as { unref?: () => void }).unref?.();
  const close = store.close.bind(store);
  store.close = async () => {
    clearInterval(daily);
    await close();
  };
  return store;
};
