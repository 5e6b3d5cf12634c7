import type { Choice, Decision, NudgeKey, Severity } from '@nightlight/core';

/** The record of a decision that was shown. It contains codes and no text. */
export interface RecordedDecision
  extends Pick<Decision, 'action' | 'direction' | 'harms' | 'reasons' | 'rule' | 'policyVersion'> {
  /** The harm that the nudge was about. Absent if there was no nudge. */
  readonly about?: NudgeKey['harm'];
  readonly variant?: NudgeKey['variant'];
  /** The severity of that harm. */
  readonly severity?: Severity;
  readonly choice: Choice;
}

/** Pictures that the user called misjudged with `disagree()`. Contains only hash and time. */
export interface MisjudgedPictures {
  readonly pictures: readonly { readonly hash: string; readonly at: number }[];
}
export const MISJUDGED_ID = 'excused-pictures';
