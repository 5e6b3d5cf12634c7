import { NightlightError, type ParticipantId } from '@nightlight/core';
import { needsAcceptance } from '@nightlight/core/limits';
import { ConnectedLimits, isStorageError } from './connected-limits.ts';
import { createGuardian, type Guardian } from './guardian.ts';
import { checkLimitsOptions, type LimitsOptions } from './limits-options.ts';
import type { LimitsEvent, LimitsView } from './limits-view.ts';
import type { LimitsParts, LimitsPort } from './port.ts';
import { acceptKey, activeValue, EMPTY_LIMITS, type LimitSetting } from './stored-limits.ts';

/** Maximum questions about contacts. The oldest are dropped first. */
const MAX_ASKS = 50;

/** The limits of one person on this device. */
export interface Limits extends LimitsPort {
  get(): Promise<LimitsView>;
  /** Sets the first PIN, of six digits. Rejects with `invalid-input` if there is one. */
  createPin(pin: string): Promise<void>;
  /**
   * Opens the guardian's settings with the PIN, or with the app's sign-in. Resolves with `undefined`
   * if that fails. Rejects with `locked` while the next try has to wait.
   */
  guardian(pin?: string): Promise<Guardian | undefined>;
  /**
   * The young person agrees to a setting that waits for it, or takes that back. Pass the setting of
   * `get()` that they have read. Rejects with `invalid-input` if it has another value by now.
   */
  accept(setting: Pick<LimitSetting, 'name' | 'by' | 'value'>, isAccepted?: boolean): Promise<void>;
  /** The name under which a guardian sees a participant. */
  nameOf(participant: ParticipantId): string;
  /**
   * The young person asks for a contact. The guardian sees `name`: pass the name that the young person
   * has read. Default: what `nameOf` returns.
   */
  ask(participant: ParticipantId, name?: string): Promise<void>;
  /** The young person takes the question back. */
  withdraw(participant: ParticipantId): Promise<void>;
  /** The young person has read all notices. */
  readNotices(): Promise<void>;
  /**
   * For the app, if a guardian forgot the PIN. Removes the PIN and all guardian settings. Opens
   * nothing, and tells the young person.
   */
  recover(): Promise<void>;
  /** Calls `listener` with each event. Returns a function that ends this. */
  subscribe(listener: (event: LimitsEvent) => void): () => void;
}

const fail = (message: string): never => {
  throw new NightlightError('invalid-input', message);
};

/**
 * Creates the limits for one person. Pass them to `createNightlight()` as the option `limits`. They
 * apply to each message from then on. Calls before that wait. If the start fails, calls reject with
 * its error or with `disposed`. Another start may take the same limits; calls then go to that one.
 */
export const createLimits = (options: LimitsOptions = {}): Limits => {
  checkLimitsOptions(options);
  const listeners = new Set<(event: LimitsEvent) => void>();
  const emit = (event: LimitsEvent): void => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        // Rethrown asynchronously, so that a listener's error doesn't stop a message.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };
  let onFirst: (limits: ConnectedLimits | Promise<ConnectedLimits>) => void = () => {};
  /** Of the last start. */
  let connected = new Promise<ConnectedLimits>((resolve) => {
    onFirst = resolve;
  });
  /** A start has been tried, so calls don't wait any more. */
  let isTried = false;

  const open = async (parts: LimitsParts): Promise<ConnectedLimits> => {
    // A keyed hash, because other code of the origin can guess names.
    const channel = await parts.store.createTag('limits', 'tabs').catch(() => crypto.randomUUID());
    const limits = new ConnectedLimits(options, parts, emit, channel);
    await limits.followAge().catch((error) => {
      if (isStorageError(error)) return;
      limits.connection().close();
      throw error;
    });
    await limits.tick().catch(() => {});
    await limits.restoreOpen().catch(() => {});
    return limits;
  };
  const follow = (opened: Promise<ConnectedLimits>): void => {
    opened.catch(() => {});
    onFirst(opened);
    connected = opened;
  };

  return {
    async connect(parts) {
      const isAgain = isTried;
      isTried = true;
      const opened = open(parts);
      follow(opened);
      const limits = await opened;
      if (isAgain) emit({ type: 'changed' });
      return limits.connection();
    },
    fail(error) {
      if (!isTried) follow(Promise.reject(error));
      isTried = true;
    },
    get: async () => (await connected).view(),
    createPin: async (pin) => {
      const limits = await connected;
      if (limits.bandOf(await limits.read()) === 'adult') fail('Adults have no guardian.');
      await limits.lock.create(pin);
      await limits.update((old) => ({ ...old }));
    },
    async guardian(pin) {
      const limits = await connected;
      if (options.signIn) return (await options.signIn()) ? createGuardian(limits) : undefined;
      if (await limits.lock.check(pin)) return createGuardian(limits);
      // The wait may have changed.
      limits.changed();
      return undefined;
    },
    async accept(shown, isAccepted = true) {
      const { name, by, value } = shown;
      const limits = await connected;
      const find = (one: LimitSetting): boolean => one.name === name && one.by === by;
      // Another tab may have counted while the last yes was taken back.
      const isNew = !limits.settingsOf(await limits.read()).find(find)?.active;
      if (name === 'counts' && isAccepted && isNew) await limits.eraseCounts();
      await limits.update((old, band) => {
        const setting = limits
          .settingsOf(old)
          .find((one) => find(one) && needsAcceptance(name, band));
        if (!setting) return fail(`${name} does not wait for being accepted.`);
        const current = JSON.stringify(setting.value);
        // A yes counts only for what was read. It can always be taken back.
        if (isAccepted && JSON.stringify(value) !== current) {
          return fail(`${name} has changed. Show the setting of get() again.`);
        }
        const { [acceptKey(by, name)]: _, ...others } = old.accepted;
        const accepted = isAccepted ? { ...others, [acceptKey(by, name)]: current } : others;
        return { ...old, accepted };
      });
      if (name === 'counts' && !isAccepted) await limits.eraseCounts();
    },
    nameOf: (participant) => options.nameOf?.(participant) ?? participant,
    async ask(participant, name = options.nameOf?.(participant) ?? participant) {
      if (typeof name !== 'string' || !name.trim()) fail('The name must be a text.');
      const limits = await connected;
      await limits.update((old) => {
        if (!activeValue(limits.settingsOf(old), 'askFirst', 'guardian')) {
          return fail('No contact has to be asked for.');
        }
        const others = old.asks.filter(({ id }) => id !== participant);
        const ask = { id: participant, name, at: limits.now(), answer: 'waiting' } as const;
        return { ...old, asks: [...others, ask].slice(-MAX_ASKS) };
      });
    },
    async withdraw(participant) {
      const limits = await connected;
      await limits.update((old) => ({
        ...old,
        asks: old.asks.filter(({ id }) => id !== participant),
      }));
    },
    async readNotices() {
      await (await connected).update((old) => ({ ...old, notices: [] }));
    },
    async recover() {
      const limits = await connected;
      limits.closeGuardians();
      // The settings first: without the PIN, anyone could create one and open them.
      await limits.update((old) => ({
        ...EMPTY_LIMITS,
        ...(old.grown ? { grown: true } : {}),
        notices: [
          ...old.notices.filter(({ what }) => what !== 'recovered'),
          { what: 'recovered', at: limits.now() },
        ],
      }));
      await limits.lock.clear();
      await limits.eraseCounts();
      limits.changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
