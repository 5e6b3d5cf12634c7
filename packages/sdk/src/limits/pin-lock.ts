import { NightlightError, type Store } from '@nightlight/core';
import { hashPin, isPin, type PinHash, readNewPin, readPin } from './pin.ts';

const ID = 'limits-pin';
const MINUTE_MS = 60_000;
/** The waiting time after each wrong try. The first four cost nothing. */
const WAITS = [0, 0, 0, 0, 1, 5, 15, 30, 60].map((minutes) => minutes * MINUTE_MS);

interface StoredLock {
  readonly version: 1;
  readonly pin?: PinHash;
  /** Wrong tries in a row. */
  readonly tries: number;
  /** Milliseconds to wait until the next try. */
  readonly left: number;
  /** A random number of this wait, because the next one may be as long. */
  readonly wait?: number | undefined;
}

const EMPTY: StoredLock = { version: 1, tries: 0, left: 0 };
const waitAfter = (tries: number): number =>
  tries === 0 ? 0 : (WAITS[Math.min(tries, WAITS.length) - 1] as number);

const randomNumber = (): number => crypto.getRandomValues(new Uint32Array(1))[0] as number;

export interface PinLock {
  hasPin(): Promise<boolean>;
  /** Milliseconds until the next try. */
  left(): Promise<number>;
  /** Throws `invalid-input` if there is a PIN already. */
  create(pin: unknown): Promise<void>;
  /** Whether this is the PIN. A wrong one counts. Throws `locked` while there is a wait. */
  check(pin: unknown): Promise<boolean>;
  change(pin: unknown): Promise<void>;
  clear(): Promise<void>;
}

/**
 * A PIN with waiting times. A wait passes only while a page of the app is open, and is measured by a
 * clock that only moves forward. So neither another tab, nor a reload, nor another time on the
 * device's clock ends it.
 */
export const createPinLock = (store: Store, elapsed: () => number): PinLock => {
  /** The wait as this tab saw it first, and when. */
  let seen: (Pick<StoredLock, 'left' | 'wait'> & { readonly since: number }) | undefined;

  /** The wait that is left, as far as this tab has measured it. */
  const leftOf = ({ left, wait }: StoredLock): number => {
    if (left === 0) return 0;
    if (!seen || seen.wait !== wait) seen = { left, wait, since: elapsed() };
    return Math.max(0, Math.min(left, seen.left - (elapsed() - seen.since)));
  };

  const readOf = (value: StoredLock | undefined): StoredLock =>
    value?.version === 1 ? value : EMPTY;

  const update = async (change: (old: StoredLock) => StoredLock): Promise<void> => {
    await store.update<StoredLock>('settings', ID, (record) => {
      const old = readOf(record?.value);
      return { id: ID, at: 0, value: change({ ...old, left: leftOf(old) }) };
    });
  };

  const read = async (): Promise<StoredLock> =>
    readOf((await store.get<StoredLock>('settings', ID))?.value);

  const locked = (left: number): NightlightError =>
    new NightlightError('locked', `Wait ${Math.ceil(left / 1000)} seconds before the next try.`);

  return {
    hasPin: async () => (await read()).pin !== undefined,
    async left() {
      const stored = await read();
      if (stored.left === 0) return 0;
      // Saved, so that a reload doesn't begin the wait again.
      await update((old) => old);
      return leftOf(stored);
    },
    async create(pin) {
      const hash = await hashPin(readNewPin(pin));
      let isTaken = false;
      await update((old) => {
        isTaken = old.pin !== undefined;
        return isTaken ? old : { ...EMPTY, pin: hash };
      });
      if (isTaken) throw new NightlightError('invalid-input', 'There is a PIN already.');
    },
    async check(pin) {
      const digits = readPin(pin);
      let left = 0;
      let known: PinHash | undefined;
      // The try counts before the PIN is compared, so that tabs can't try at the same time.
      await update((old) => {
        ({ left, pin: known } = old);
        if (left > 0 || !known) return old;
        const tries = old.tries + 1;
        return { ...old, tries, left: waitAfter(tries), wait: randomNumber() };
      });
      if (left > 0) throw locked(left);
      if (!known) throw new NightlightError('invalid-input', 'There is no PIN yet.');
      if (!(await isPin(digits, known))) return false;
      await update((old) => ({ ...old, tries: 0, left: 0 }));
      return true;
    },
    async change(pin) {
      const hash = await hashPin(readNewPin(pin));
      await update((old) => (old.pin ? { ...EMPTY, pin: hash } : old));
    },
    clear: () => store.remove('settings', ID),
  };
};
