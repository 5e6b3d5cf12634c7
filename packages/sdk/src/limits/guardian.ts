import { NightlightError, type ParticipantId } from '@nightlight/core';
import {
  checkGuardianSettings,
  type GuardianSetting,
  type GuardianSettings,
} from '@nightlight/core/limits';
import { checkEntries, type RefusedEntry } from './check-entries.ts';
import type { ConnectedLimits } from './connected-limits.ts';
import { acceptKey, addContact, type StoredLimits } from './stored-limits.ts';

/** A guardian's settings close after this time without a change. */
const GUARDIAN_MS = 10 * 60_000;

/** New values of settings. `null` removes one. */
export type GuardianChanges = {
  readonly [Name in GuardianSetting]?: GuardianSettings[Name] | null;
};

/** A guardian's access, after the PIN or the app's sign-in. It ends after ten minutes without a change. */
export interface Guardian {
  /**
   * Saves settings. Resolves with the entries that were refused, which are not saved. Rejects with
   * `invalid-input` for what a guardian can't set at this age.
   */
  set(changes: GuardianChanges): Promise<readonly RefusedEntry[]>;
  /** Answers the young person's question about a contact. */
  answer(participant: ParticipantId, isAllowed: boolean): Promise<void>;
  changePin(pin: string): Promise<void>;
  close(): void;
}

/** Saves changed settings. What the young person accepted before has to be accepted again. */
const applyChanges = (old: StoredLimits, changes: GuardianChanges, at: number): StoredLimits => {
  const guardian: Record<string, unknown> = { ...old.guardian };
  const accepted = { ...old.accepted };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    delete accepted[acceptKey('guardian', name as GuardianSetting)];
    if (value === null || value === false) delete guardian[name];
    else guardian[name] = { value, at };
  }
  return { ...old, guardian: guardian as StoredLimits['guardian'], accepted };
};

/** Opens the settings for a guardian who has shown the PIN or has signed in. */
export const createGuardian = (limits: ConnectedLimits): Guardian => {
  let usedAt: number | undefined = performance.now();
  const { recoveries } = limits;
  const checkOpen = (): void => {
    const isCurrent = limits.recoveries === recoveries;
    if (isCurrent && usedAt !== undefined && performance.now() - usedAt <= GUARDIAN_MS) {
      usedAt = performance.now();
      return;
    }
    throw new NightlightError('disposed', 'The guardian’s settings were closed. Open them again.');
  };
  return {
    async set(changes) {
      checkOpen();
      const given = Object.fromEntries(
        Object.entries(changes).filter(([, value]) => value !== null && value !== undefined),
      ) as GuardianSettings;
      const before = await limits.read();
      checkGuardianSettings(given, limits.bandOf(before));
      const { settings, refused } = await checkEntries(given);
      await limits.update((old, band) => {
        // A recovery, or another age, may have come between.
        checkOpen();
        checkGuardianSettings(settings, band);
        return applyChanges(old, { ...changes, ...settings }, limits.now());
      });
      // The young person has to agree again.
      if ('counts' in changes) await limits.eraseCounts();
      await limits.restoreOpen();
      if ('quiet' in changes || 'minutes' in changes) {
        // A guardian who saves a time limit has seen the clock. What was used stays.
        await limits.trustClock();
        limits.changed();
      }
      return refused;
    },
    async answer(participant, isAllowed) {
      checkOpen();
      await limits.update((old) => {
        const ask = old.asks.find(({ id }) => id === participant);
        if (!ask) throw new NightlightError('invalid-input', 'This contact was not asked for.');
        const others = old.asks.filter(({ id }) => id !== participant);
        if (!isAllowed) return { ...old, asks: [...others, { ...ask, answer: 'declined' }] };
        const { name } = ask;
        const contact = { id: participant, name, effect: 'allow' } as const;
        const value = addContact(old.guardian.contacts?.value, contact);
        const guardian = { ...old.guardian, contacts: { value, at: limits.now() } };
        return { ...old, asks: others, guardian };
      });
    },
    async changePin(pin) {
      checkOpen();
      await limits.lock.change(pin);
    },
    close() {
      usedAt = undefined;
    },
  };
};
