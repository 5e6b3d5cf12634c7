import {
  NightlightError,
  RETENTION_DAYS,
  type RecordKind,
  type Store,
  type StoreStatus,
} from '@nightlight/core';
import { DatabaseOpenError } from './database/open-database.ts';
import type { MIGRATIONS } from './database/schema.ts';
import { openDeviceStore } from './device-store.ts';
import { createMemoryStore } from './memory-store.ts';

const DAY_MS = 86_400_000;

export interface OpenStoreOptions {
  /** The name of the database. Default: `nightlight`. */
  readonly name?: string;
  /** How many days to store each kind of record. Default: `RETENTION_DAYS`. */
  readonly retention?: Partial<Readonly<Record<RecordKind, number>>>;
  /** Called when the status changes, such as when no space is left or the browser cleared the data. */
  readonly onStatus?: (status: StoreStatus) => void;
  /** Whether to store records on the device. `false` stores them in memory only. Default: `true`. */
  readonly onDevice?: boolean;
  /** Returns the current time in milliseconds since the Unix epoch. Default: `Date.now`. */
  readonly now?: () => number;
  /** Other migrations, for tests. */
  readonly migrations?: typeof MIGRATIONS;
}

const isDeviceStoreSupported = (): boolean =>
  typeof indexedDB !== 'undefined' &&
  globalThis.crypto?.subtle !== undefined &&
  globalThis.navigator?.locks !== undefined;

/**
 * Opens the store on the device if possible, and in memory otherwise. `status` says which and
 * why. Expired records are deleted when the store opens and once a day.
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

  const openOnDevice = async (): Promise<Store> => {
    if (!isDeviceStoreSupported()) throw new DatabaseOpenError('unavailable');
    const { migrations } = options;
    return openDeviceStore({
      name,
      retention,
      now,
      onStatus,
      ...(migrations ? { migrations } : {}),
    });
  };
  const openInMemory = (because: NonNullable<StoreStatus['because']>): Store => {
    const memory = createMemoryStore({ because, retention, now });
    if (because === 'asked-for' || !isDeviceStoreSupported()) return memory;
    const forgetInMemory = memory.forget.bind(memory);
    // Also delete records of an earlier visit, which may still be on the device.
    memory.forget = async (target, keep) => {
      await forgetInMemory(target, keep);
      const device = await openOnDevice().catch((cause) => {
        throw new NightlightError(
          'storage',
          'Records of an earlier visit are still on this device and can’t be deleted right now. Close other tabs of this app and try again.',
          { cause },
        );
      });
      await device.forget(target, keep).finally(() => device.close());
    };
    return memory;
  };

  const store = onDevice
    ? await openOnDevice().catch((error) =>
        openInMemory(error instanceof DatabaseOpenError ? error.reason : 'unavailable'),
      )
    : openInMemory('asked-for');
  const { status } = store;
  if (status.evicted || (status.where === 'memory' && onDevice)) onStatus(status);
  await store.expire().catch(() => {});
  const expiryTimer = setInterval(() => void store.expire().catch(() => {}), DAY_MS);
  // In Node, the timer must not prevent the process from ending.
  (expiryTimer as { unref?: () => void }).unref?.();
  const closeStore = store.close.bind(store);
  store.close = async () => {
    clearInterval(expiryTimer);
    await closeStore();
  };
  return store;
};
