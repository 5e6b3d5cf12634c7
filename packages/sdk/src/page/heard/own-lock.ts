import { NightlightError, type Store } from '@nightlight/core';
import type { Changes } from './changes.ts';
import { createLockRecord, readLock, removeLockRecord, type StoredLock } from './lock-record.ts';
import { createBoxKeys } from './sealed-box.ts';
import type { Keep, Vault } from './vault.ts';

const MIN_CODE_LENGTH = 4;
/** How often an open lock checks whether its time is over, in milliseconds. */
const CHECK_EVERY_MS = 2000;

/** A part whose records the lock can seal. */
export interface Lockable {
  /** Writes every record again as `keep` returns it. What can't be read stays as it is. */
  rewrite(keep: Keep): Promise<void>;
  /** Deletes the records that are sealed or hidden. */
  eraseSealed(): Promise<void>;
}

/**
 * A lock that belongs to the young person alone. While it is closed, reports, evidence and what
 * the log shows of grooming and explicit content can be written but not read. Pictures that were
 * called wrong are not listed. Neither a guardian nor the app can open it, and there is no recovery.
 */
export interface OwnLock {
  state(): Promise<'none' | 'locked' | 'open'>;
  /** Sets a lock, open at first. Rejects with `invalid-input` if there is one, or the code is too short. */
  set(code: string): Promise<void>;
  /** Opens the lock for five minutes, in this tab. Resolves with `false` if the code is wrong. */
  open(code: string): Promise<boolean>;
  /** Closes the lock in this tab. */
  close(): void;
  /** Replaces the code. Resolves with `false` if `code` is wrong. */
  change(code: string, newCode: string): Promise<boolean>;
  /** Removes the lock. What it sealed stays. Resolves with `false` if the code is wrong. */
  remove(code: string): Promise<boolean>;
  /** For a forgotten code: deletes the lock and everything that it sealed. */
  erase(): Promise<void>;
}

const checkCode = (code: string): void => {
  if (typeof code === 'string' && [...code].length >= MIN_CODE_LENGTH) return;
  throw new NightlightError(
    'invalid-input',
    `The code needs at least ${MIN_CODE_LENGTH} characters.`,
  );
};

export interface OwnLockParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly changes: Changes;
  readonly parts: readonly Lockable[];
}

export const createOwnLock = (own: OwnLockParts): { lock: OwnLock; dispose(): void } => {
  const { store, vault, changes, parts } = own;
  let timer: ReturnType<typeof setInterval> | undefined;

  const close = (): void => {
    clearInterval(timer);
    vault.close();
    changes.announce();
  };
  const closeOnHide = (): void => close();
  globalThis.addEventListener?.('pagehide', closeOnHide);

  const useKey = async (lock: StoredLock, privateBytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    await vault.open(lock, privateBytes);
    clearInterval(timer);
    timer = setInterval(() => {
      if (!vault.isOpen()) close();
    }, CHECK_EVERY_MS);
    // In Node, the timer must not prevent the process from ending.
    (timer as { unref?: () => void }).unref?.();
  };
  /** Loads scrypt only if it is used. */
  const unwrap = async (
    code: string,
    lock: StoredLock,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const { unwrapKey } = await import('./code-key.ts');
    return unwrapKey(code, lock.wrapped);
  };
  const rewriteAll = async (keep: Keep): Promise<void> => {
    for (const part of parts) await part.rewrite(keep);
  };
  /** What was written while a lock was being set, or before the page was killed. Needs no code. */
  const sealLeftovers = (): Promise<void> =>
    vault.gate.alone(async () => {
      if (await readLock(store)) await rewriteAll(vault.keep);
    });
  // If it fails, the next visit or the next opening seals them.
  void readLock(store)
    .then((lock) => lock && sealLeftovers())
    .catch(() => {});

  return {
    lock: {
      state: () => vault.state(),
      async set(code) {
        checkCode(code);
        const { wrapKey } = await import('./code-key.ts');
        const { publicKey, privateBytes } = await createBoxKeys();
        const lock: StoredLock = {
          version: 1,
          publicKey,
          wrapped: await wrapKey(code, privateBytes),
        };
        await vault.gate.alone(async () => {
          if (await readLock(store)) {
            throw new NightlightError('invalid-input', 'There is a lock already.');
          }
          // The lock first: if the page is killed, the rest is sealed at the next visit.
          await store.put('settings', createLockRecord(lock));
          await useKey(lock, privateBytes);
          await rewriteAll(vault.keep);
        });
        privateBytes.fill(0);
        changes.announce();
      },
      async open(code) {
        const lock = await readLock(store);
        const privateBytes = lock && (await unwrap(code, lock));
        if (!lock || !privateBytes) return false;
        await useKey(lock, privateBytes);
        privateBytes.fill(0);
        await sealLeftovers();
        changes.announce();
        return true;
      },
      close,
      async change(code, newCode) {
        checkCode(newCode);
        const lock = await readLock(store);
        const privateBytes = lock && (await unwrap(code, lock));
        if (!lock || !privateBytes) return false;
        const { wrapKey } = await import('./code-key.ts');
        const wrapped = await wrapKey(newCode, privateBytes);
        privateBytes.fill(0);
        return vault.gate.alone(async () => {
          if ((await readLock(store))?.publicKey !== lock.publicKey) return false;
          await store.put('settings', createLockRecord({ ...lock, wrapped }));
          return true;
        });
      },
      async remove(code) {
        const lock = await readLock(store);
        const privateBytes = lock && (await unwrap(code, lock));
        if (!lock || !privateBytes) return false;
        await vault.gate.alone(async () => {
          if ((await readLock(store))?.publicKey !== lock.publicKey) return;
          await vault.open(lock, privateBytes);
          await rewriteAll(async (value) => ({ plain: value }));
          // The lock last: if the page is killed, the code still opens what is sealed.
          await removeLockRecord(store);
        });
        privateBytes.fill(0);
        close();
        return true;
      },
      async erase() {
        await vault.gate.alone(async () => {
          if (!(await readLock(store))) return;
          // What was just written in the clear belongs behind the lock too.
          await rewriteAll(vault.keep);
          for (const part of parts) await part.eraseSealed();
          await removeLockRecord(store);
        });
        close();
      },
    },
    dispose() {
      globalThis.removeEventListener?.('pagehide', closeOnHide);
      clearInterval(timer);
      vault.close();
    },
  };
};
