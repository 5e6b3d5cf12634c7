import { NightlightError, type Store } from '@nightlight/core';
import type { Gate } from './gate.ts';
import { type Kept, readLock, type StoredLock } from './lock-record.ts';
import { importPrivate, openBox, sealBox } from './sealed-box.ts';

/** After this time, an open lock closes, in milliseconds. */
const OPEN_FOR_MS = 5 * 60_000;

/** Turns a value into what is stored: sealed or not. */
export type Keep = <T>(value: T) => Promise<Kept<T>>;

/** Seals what is written while there is a lock, and opens what is read while it is open. */
export interface Vault {
  readonly gate: Gate;
  /** Uses this private key for five minutes, or until `close()`. */
  open(lock: StoredLock, privateBytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): void;
  /** Whether there is a key that may still be used. */
  isOpen(): boolean;
  /** Call it inside the gate. */
  readonly keep: Keep;
  /** `undefined` while it is locked. */
  read<T>(kept: Kept<T>): Promise<T | undefined>;
  state(): Promise<'none' | 'locked' | 'open'>;
}

interface OpenedLock {
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
  /** When it was opened, in milliseconds since the Unix epoch. */
  readonly at: number;
}

export const createVault = (store: Store, gate: Gate): Vault => {
  let opened: OpenedLock | undefined;
  /** The clock decides, because timers pause while a device sleeps. A clock that is set back closes it too. */
  const getOpened = (): OpenedLock | undefined => {
    const age = opened ? Date.now() - opened.at : 0;
    if (age < 0 || age >= OPEN_FOR_MS) opened = undefined;
    return opened;
  };
  return {
    gate,
    async open({ publicKey }, privateBytes) {
      const privateKey = await importPrivate(privateBytes);
      opened = { publicKey, privateKey, at: Date.now() };
    },
    close() {
      opened = undefined;
    },
    isOpen: () => getOpened() !== undefined,
    async keep(value) {
      const lock = await readLock(store);
      return lock ? { sealed: await sealBox(lock.publicKey, value) } : { plain: value };
    },
    async read<T>(kept: Kept<T>): Promise<T | undefined> {
      if ('plain' in kept) return kept.plain;
      const key = getOpened()?.privateKey;
      if (!key) return undefined;
      // No code opens a box for a lock that was erased.
      return (await openBox(key, kept.sealed).catch(() => undefined)) as T | undefined;
    },
    async state() {
      const lock = await readLock(store);
      if (!lock) return 'none';
      // Another tab may have replaced the lock.
      return lock.publicKey === getOpened()?.publicKey ? 'open' : 'locked';
    },
  };
};

/** Rejects with `invalid-input` while the lock is closed. */
export const checkOpen = async (vault: Vault): Promise<void> => {
  if ((await vault.state()) !== 'locked') return;
  throw new NightlightError('invalid-input', 'This is locked. Open the lock with the code first.');
};
