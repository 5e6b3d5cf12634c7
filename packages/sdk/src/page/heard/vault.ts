import { NightlightError, type Store } from '@nightlight/core';
import type { Gate } from './gate.ts';
import { type Kept, readLock, type StoredLock } from './lock-record.ts';
import { importPrivate, openBox, sealBox } from './sealed-box.ts';

/** Turns a value into what is stored: sealed or not. */
export type Keep = <T>(value: T) => Promise<Kept<T>>;

/** Seals what is written while there is a lock, and opens what is read while it is open. */
export interface Vault {
  readonly gate: Gate;
  /** Uses this private key until `close()`. */
  open(lock: StoredLock, privateBytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): void;
  /** Call it inside the gate. */
  readonly keep: Keep;
  /** `undefined` while it is locked. */
  read<T>(kept: Kept<T>): Promise<T | undefined>;
  state(): Promise<'none' | 'locked' | 'open'>;
}

export const createVault = (store: Store, gate: Gate): Vault => {
  let opened: { readonly publicKey: string; readonly privateKey: CryptoKey } | undefined;
  return {
    gate,
    async open({ publicKey }, privateBytes) {
      opened = { publicKey, privateKey: await importPrivate(privateBytes) };
    },
    close() {
      opened = undefined;
    },
    async keep(value) {
      const lock = await readLock(store);
      return lock ? { sealed: await sealBox(lock.publicKey, value) } : { plain: value };
    },
    async read<T>(kept: Kept<T>): Promise<T | undefined> {
      if ('plain' in kept) return kept.plain;
      if (!opened) return undefined;
      // No code opens a box for a lock that was erased.
      return (await openBox(opened.privateKey, kept.sealed).catch(() => undefined)) as
        | T
        | undefined;
    },
    async state() {
      const lock = await readLock(store);
      if (!lock) return 'none';
      // Another tab may have replaced the lock.
      return lock.publicKey === opened?.publicKey ? 'open' : 'locked';
    },
  };
};

/** Rejects with `invalid-input` while the lock is closed. */
export const checkOpen = async (vault: Vault): Promise<void> => {
  if ((await vault.state()) !== 'locked') return;
  throw new NightlightError('invalid-input', 'This is locked. Open the lock with the code first.');
};
