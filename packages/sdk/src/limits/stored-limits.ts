import type { AgeBand, ParticipantId } from '@nightlight/core';
import {
  type Contact,
  endsGuardianSettings,
  GUARDIAN_SETTINGS,
  type GuardianSetting,
  type GuardianSettings,
  type LimitOwner,
  needsAcceptance,
} from '@nightlight/core/limits';

export const LIMITS_ID = 'limits';

/** A contact that the young person asked for. */
export interface ContactAsk {
  readonly id: ParticipantId;
  /** The name that the guardian sees. The young person knew that when they asked. */
  readonly name: string;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly answer: 'waiting' | 'declined';
}

/** Something that the young person should know. */
export interface LimitsNotice {
  /**
   * - `recovered`: the app removed the PIN and all guardian settings.
   * - `turned-16`: the guardian settings ended, because the young person is now 16 or older.
   */
  readonly what: 'recovered' | 'turned-16';
  readonly at: number;
}

interface Stored<T> {
  readonly value: T;
  /** When the guardian set it. */
  readonly at: number;
}

type StoredSettings = {
  readonly [Name in GuardianSetting]?: Stored<NonNullable<GuardianSettings[Name]>>;
};

/** The record. */
export interface StoredLimits {
  readonly version: 1;
  readonly guardian: StoredSettings;
  /** The values that the young person accepted, as JSON, by `<owner>.<setting>`. */
  readonly accepted: Readonly<Record<string, string>>;
  readonly asks: readonly ContactAsk[];
  readonly notices: readonly LimitsNotice[];
  /** Whether the young person was 16 or older at a time. No later age takes that back. */
  readonly grown?: true;
}

export const EMPTY_LIMITS: StoredLimits = {
  ...{ version: 1, guardian: {}, accepted: {}, asks: [], notices: [] },
};

/** Reads a record. One of another version counts as none. */
export const readLimits = (value: StoredLimits | undefined): StoredLimits =>
  value?.version === 1 ? value : EMPTY_LIMITS;

/** The age that limits go by. Someone who was 16 once is not treated as younger later. */
export const limitsBand = (band: AgeBand, { grown }: StoredLimits): AgeBand =>
  grown && !endsGuardianSettings(band) ? '16-17' : band;

/** Ends what a guardian set for someone younger. Returns `undefined` if there is nothing to do. */
export const growUp = (old: StoredLimits, band: AgeBand, at: number): StoredLimits | undefined => {
  if (!endsGuardianSettings(band) || old.grown) return undefined;
  const hadSettings = Object.keys(old.guardian).length > 0 || old.asks.length > 0;
  return {
    ...EMPTY_LIMITS,
    grown: true,
    notices: [...old.notices, ...(hadSettings ? [{ what: 'turned-16', at } as const] : [])],
  };
};

/** Drops questions about contacts that no guardian can answer at this age. */
export const dropAsks = (old: StoredLimits, band: AgeBand): StoredLimits =>
  old.asks.length > 0 && !GUARDIAN_SETTINGS[band].includes('askFirst') ? { ...old, asks: [] } : old;

/** One setting, as the young person sees it. */
export interface LimitSetting<Name extends GuardianSetting = GuardianSetting> {
  readonly name: Name;
  readonly by: LimitOwner;
  readonly value: NonNullable<GuardianSettings[Name]>;
  /** When the guardian set it. Absent for settings of the app. */
  readonly at?: number;
  /** Whether it applies. If not, it waits until the young person accepts it. */
  readonly active: boolean;
}

/** Limits that the app itself sets. */
export type HostLimits = Pick<GuardianSettings, 'quiet' | 'minutes' | 'ratings'>;

export const acceptKey = (by: LimitOwner, name: GuardianSetting): string => `${by}.${name}`;

/** Lists every setting of guardian and app that there can be at this age. */
export const listSettings = (
  stored: StoredLimits,
  host: HostLimits,
  band: AgeBand,
): readonly LimitSetting[] => {
  const toSetting = (
    by: LimitOwner,
    name: GuardianSetting,
    value: unknown,
    at?: number,
  ): LimitSetting[] => {
    if (value === undefined || value === false) return [];
    if (!GUARDIAN_SETTINGS[band].includes(name)) return [];
    const isAccepted = stored.accepted[acceptKey(by, name)] === JSON.stringify(value);
    return [
      {
        ...{ name, by },
        value: value as LimitSetting['value'],
        ...(at === undefined ? {} : { at }),
        active: !needsAcceptance(name, band) || isAccepted,
      },
    ];
  };
  return [
    ...Object.entries(host).flatMap(([name, value]) =>
      toSetting('host', name as GuardianSetting, value),
    ),
    ...Object.entries(stored.guardian).flatMap(([name, one]) =>
      toSetting('guardian', name as GuardianSetting, one.value, one.at),
    ),
  ];
};

/** Returns the value of an active setting. */
export const activeValue = <Name extends GuardianSetting>(
  settings: readonly LimitSetting[],
  name: Name,
  by: LimitOwner,
): NonNullable<GuardianSettings[Name]> | undefined =>
  settings.find((one) => one.name === name && one.by === by && one.active)?.value as
    | NonNullable<GuardianSettings[Name]>
    | undefined;

/** Adds a contact, in place of an earlier entry for the same participant. */
export const addContact = (
  contacts: readonly Contact[] | undefined,
  contact: Contact,
): readonly Contact[] => [
  ...(contacts ?? []).filter(({ id }) => id === undefined || id !== contact.id),
  contact,
];
