import type { Harm } from '../harm.ts';
import type { Degraded, Severity, Signal } from '../signal.ts';
import type { Blocked } from './listed.ts';
import type { AssessedPicture } from './pictures.ts';

export type Confidence = 'low' | 'medium' | 'high';

/** What is thought of one harm in one message. */
export interface HarmAssessment {
  /** 0 to 1: that some kind of this harm is there (a noisy or), whatever softened the severity. */
  readonly score: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The signals that carried it, strongest first. Empty where the decision withholds them. */
  readonly signals: readonly Signal[];
}

export interface Assessment {
  readonly harms: Readonly<Record<Harm, HarmAssessment>>;
  /** Somebody seems to need or to ask for help: nothing may stop this message. */
  readonly support: 'none' | 'worry' | 'asks-for-help';
  /** Speaks up against harm, or quotes it in order to object. */
  readonly counterSpeech: boolean;
  /** Where block lists stop the text, and whose they are. Holds no word of either. */
  readonly listed: readonly Blocked[];
  /** The message's pictures, in order; absent where it has none. */
  readonly pictures?: readonly AssessedPicture[];
  readonly degraded: readonly Degraded[];
}
