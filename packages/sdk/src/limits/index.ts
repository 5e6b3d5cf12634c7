export type {
  Contact,
  GuardianList,
  GuardianSetting,
  GuardianSettings,
  Limit,
  LimitOwner,
  QuietHours,
  Rating,
  RatingScheme,
  TimePhase,
  TimeState,
} from '@nightlight/core/limits';
export { needsAcceptance } from '@nightlight/core/limits';
export type { RefusedEntry } from './check-entries.ts';
export { createLimits, type Limits } from './create-limits.ts';
export type { Guardian, GuardianChanges } from './guardian.ts';
export type { LimitsOptions } from './limits-options.ts';
export type { DailyCounts, LimitsEvent, LimitsView } from './limits-view.ts';
export type { ContactAsk, HostLimits, LimitSetting, LimitsNotice } from './stored-limits.ts';
