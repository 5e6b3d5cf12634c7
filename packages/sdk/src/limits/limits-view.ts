import type { AgeBand, Direction } from '@nightlight/core';
import type { GuardianSetting, Limit, LimitOwner, TimeState } from '@nightlight/core/limits';
import type { ContactAsk, LimitSetting, LimitsNotice } from './stored-limits.ts';

/** Counts of decisions on one day. */
export interface DailyCounts {
  /** ISO 8601 date. */
  readonly day: string;
  readonly bullying: number;
  readonly scam: number;
  readonly personalInfo: number;
}

/** Everything about the limits. The young person and a guardian see the same. */
export interface LimitsView {
  readonly ageBand: AgeBand;
  /** Language tag (BCP 47) of the Nightlight. */
  readonly locale: string;
  /** Every setting of guardian and app, active or waiting. */
  readonly settings: readonly LimitSetting[];
  /** What a guardian can set at this age. */
  readonly possible: readonly GuardianSetting[];
  readonly time: TimeState;
  /** Who set the time limit in `time`. */
  readonly timeBy: LimitOwner;
  /** Minutes on screen today. Counted only while there is a limit of minutes. */
  readonly usedMinutes: number;
  readonly asks: readonly ContactAsk[];
  readonly notices: readonly LimitsNotice[];
  /** Set only while the young person agrees to counting. The newest day first. */
  readonly counts?: readonly DailyCounts[];
  readonly hasPin: boolean;
  /** Whether a guardian signs in with the app instead of a PIN. */
  readonly hasSignIn: boolean;
  /** Milliseconds until a PIN can be tried again. */
  readonly pinWait: number;
}

export type LimitsEvent =
  /** A setting, a notice or an ask changed, in this tab or another one. */
  | { readonly type: 'changed' }
  /** The time was counted. Fired every 15 seconds while there are time limits. */
  | { readonly type: 'time'; readonly time: TimeState }
  /** A limit stopped a message. */
  | {
      readonly type: 'limit';
      readonly limit: Limit;
      readonly by: LimitOwner;
      readonly direction: Direction;
      readonly conversation: string;
    };
