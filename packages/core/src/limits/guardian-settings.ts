import { NightlightError } from '../errors.ts';
import type { ParticipantId } from '../message.ts';
import type { AgeBand } from '../policy/policy.ts';
import { checkTimeLimits, type QuietHours } from './time.ts';

/** Words or sites that a guardian typed. `allow` lifts only entries of the same guardian's `block`. */
export interface GuardianList {
  readonly block: readonly string[];
  readonly allow: readonly string[];
}

/** A contact as the guardian typed it, or as the young person asked for it. */
export interface Contact {
  readonly name: string;
  readonly effect: 'allow' | 'block';
  /** The participant, if the young person asked. Otherwise names are compared. */
  readonly id?: ParticipantId;
}

/** What a guardian can set. Each is absent until it is set. */
export interface GuardianSettings {
  /** Advice becomes a question for some rules, see `STRICTER`. */
  readonly stricter?: boolean;
  readonly words?: GuardianList;
  readonly sites?: GuardianList;
  readonly contacts?: readonly Contact[];
  /** Whether a new contact has to be allowed first. */
  readonly askFirst?: boolean;
  readonly quiet?: QuietHours;
  /** Minutes a day. */
  readonly minutes?: number;
  /** Whether content ratings above the age are covered. */
  readonly ratings?: boolean;
  /** Whether the guardian would like to see daily counts. The young person has to agree. */
  readonly counts?: boolean;
}
export type GuardianSetting = keyof GuardianSettings;

const UNTIL_15 = [
  ...(['stricter', 'words', 'sites', 'contacts', 'quiet', 'minutes', 'ratings', 'counts'] as const),
] satisfies readonly GuardianSetting[];
const UNDER_13 = [...UNTIL_15, 'askFirst'] as const;

/**
 * What a guardian can set at each age. From 16, time limits apply only if the young person
 * accepts them. For an unknown age, the rules of 10-12 apply.
 */
export const GUARDIAN_SETTINGS: Readonly<Record<AgeBand, readonly GuardianSetting[]>> = {
  'under-10': UNDER_13,
  '10-12': UNDER_13,
  unknown: UNDER_13,
  '13-15': UNTIL_15,
  '16-17': ['quiet', 'minutes'],
  adult: [],
};

/** Whether the young person must accept a setting before it applies. */
export const needsAcceptance = (setting: GuardianSetting, band: AgeBand): boolean =>
  setting === 'counts' || band === '16-17';

/** Whether guardian settings made for a younger person end at this age. */
export const endsGuardianSettings = (band: AgeBand): boolean =>
  band === '16-17' || band === 'adult';

const MAX_ENTRIES = 200;
const MAX_ENTRY_LENGTH = 100;

const fail = (message: string): never => {
  throw new NightlightError('invalid-input', message);
};

const checkTexts = (given: unknown, name: string): void => {
  const texts: readonly unknown[] = Array.isArray(given)
    ? given
    : fail(`${name} must be an array of strings.`);
  if (texts.length > MAX_ENTRIES) fail(`${name} can have at most ${MAX_ENTRIES} entries.`);
  for (const text of texts) {
    const isText =
      typeof text === 'string' && text.trim() !== '' && text.length <= MAX_ENTRY_LENGTH;
    if (!isText) fail(`${name} has an entry that is empty or longer than ${MAX_ENTRY_LENGTH}.`);
  }
};

const checkList = (list: GuardianList | undefined, name: string): void => {
  if (!list) return;
  checkTexts(list.block, `${name}.block`);
  checkTexts(list.allow, `${name}.allow`);
};

const checkContacts = (contacts: readonly Contact[] | undefined): void => {
  if (!contacts) return;
  if (!Array.isArray(contacts)) fail('contacts must be an array of { name, effect }.');
  checkTexts(
    contacts.map(({ name }) => name),
    'contacts',
  );
  if (!contacts.every(({ effect }) => effect === 'allow' || effect === 'block')) {
    fail("The effect of a contact must be 'allow' or 'block'.");
  }
};

/**
 * Throws `invalid-input` for a setting that doesn't exist, that a guardian can't set at this age, or
 * that is out of bounds.
 */
export const checkGuardianSettings = (settings: GuardianSettings, band: AgeBand): void => {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    if (!UNDER_13.some((known) => known === name)) {
      fail(`A guardian has no setting ${name}. There are ${UNDER_13.join(', ')}.`);
    }
    if (!GUARDIAN_SETTINGS[band].some((known) => known === name)) {
      fail(`A guardian can't set ${name} at the age ${band}.`);
    }
    const isFlag = ['stricter', 'askFirst', 'ratings', 'counts'].includes(name);
    if (isFlag && typeof value !== 'boolean') fail(`${name} must be true or false.`);
  }
  checkTimeLimits(settings);
  checkList(settings.words, 'words');
  checkList(settings.sites, 'sites');
  checkContacts(settings.contacts);
};
