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
  /** The database's name. Default: `nightlight`. */
  readonly name?: string;
  /** Days to keep each kind of record. Default: `RETENTION_DAYS`. */
  readonly retention?: Partial<Readonly<Record<RecordKind, number>>>;
  /** Called on each change: no space left, cleared by the browser, in memory only. */
  readonly onStatus?: (status: StoreStatus) => void;
  /** `false` stores everything in memory only. */
  readonly onDevice?: boolean;
  /** Milliseconds since the Unix epoch. Default: `Date.now`. */
  readonly now?: () => number;
  /** Other migrations, for tests. */
  readonly steps?: typeof STEPS;
}

const hasWhatItTakes = (): boolean =>
  typeof indexedDB !== 'undefined' &&
  globalThis.crypto?.subtle !== undefined &&
  globalThis.navigator?.locks !== undefined;

/**
 * Opens the store on the device if possible, otherwise in memory; `status` says which and
 * why. Expired records are deleted on opening and once a day.
 */
export const openStore = async (options: OpenStoreOptions = {}): Promise<Store> => {
  const { name = 'nightlight', now = Date.now, onDevice = true } = options;
  const onStatus = (status: StoreStatus): void => {
    try {
      options.onStatus?.(status);
    } catch (error) {
      // Rethrown asynchronously, so that a listener's error doesn't stop the store.
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
    // Records of an earlier visit may be on the device and must be deleted too.
    memory.forget = async (what, keep) => {
      await forgetHere(what, keep);
      const device = await onTheDevice().catch((cause) => {
        throw new NightlightError(
          'storage',
          'Records of an earlier visit are still on this device and can’t be deleted right now. Close other tabs of this app and try again.',
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
