import type { Harm } from '../harm.ts';
import type { Degraded, Severity, Signal } from '../signal.ts';
import type { Blocked } from './listed.ts';
import type { AssessedPicture } from './pictures.ts';

export type Confidence = 'low' | 'medium' | 'high';

/** The assessment of one harm in one message. */
export interface HarmAssessment {
  /**
   * 0 to 1: that some kind of this harm is present (noisy or), before any softening of the
   * severity.
   */
  readonly score: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The signals behind the severity, strongest first. Empty if the decision withholds them. */
  readonly signals: readonly Signal[];
}

export interface Assessment {
  readonly harms: Readonly<Record<Harm, HarmAssessment>>;
  /**
   * Whether the author or someone else seems to need or ask for help. Then nothing may
   * stop this message.
   */
  readonly support: 'none' | 'worry' | 'asks-for-help';
  /** Whether the text speaks up against harm, or quotes it to object. */
  readonly counterSpeech: boolean;
  /** Where block lists match the text, and whose lists they are. Contains no words. */
  readonly listed: readonly Blocked[];
  /** The message's pictures, in order; absent if there are none. */
  readonly pictures?: readonly AssessedPicture[];
  readonly degraded: readonly Degraded[];
}
