import type { AgeBand } from '@nightlight/core';
import {
  createLimits,
  type Guardian,
  type GuardianChanges,
  type Limits,
  type LimitsOptions,
} from '@nightlight/sdk/limits';
import { openStore } from '@nightlight/store';

/** Limits of a person in memory. A guardian signs in with the app. */
export const openLimits = async (
  ageBand: AgeBand,
  changes: GuardianChanges = {},
  options: LimitsOptions = { signIn: async () => true },
): Promise<Limits> => {
  const limits = createLimits(options);
  const store = await openStore({ onDevice: false });
  await limits.connect({ store, policy: { ageBand }, locale: 'en' });
  if (Object.keys(changes).length > 0) await ((await limits.guardian()) as Guardian).set(changes);
  return limits;
};

/** Something of each setting that a guardian has under 13. */
export const EVERYTHING = {
  ...{ stricter: true, askFirst: true, ratings: true, counts: true, minutes: 90 },
  quiet: { from: '21:00', to: '07:00' },
  words: { block: ['noob', 'donaudampfschifffahrtsgesellschaft'], allow: ['noob club'] },
  sites: { block: ['games.example'], allow: [] },
  contacts: [
    { name: 'Max_99', effect: 'block' },
    { name: 'Cleo', effect: 'allow' },
  ],
} as const satisfies GuardianChanges;
