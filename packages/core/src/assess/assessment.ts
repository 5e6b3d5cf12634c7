import type { Harm } from '../harm.ts';
import type { Degraded, Severity, Signal } from '../signal.ts';
import type { Lifted } from './lifted.ts';
import type { Blocked } from './listed.ts';
import type { AssessedPicture } from './pictures.ts';

export type Confidence = 'low' | 'medium' | 'high';

/** The assessment of one harm in one message. */
export interface HarmAssessment {
  /**
   * 0 to 1: the probability that any kind of this harm is present (noisy-OR), without kinds
   * that don't count before these readers, such as an address that a friend is told. Stays the
   * same if a marker such as help-seeking cancels the harm.
   */
  readonly score: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /**
   * The signals that led to the severity, strongest first. Empty if the harm was
   * cancelled or the decision withholds them.
   */
  readonly signals: readonly Signal[];
}

export interface Assessment {
  readonly harms: Readonly<Record<Harm, HarmAssessment>>;
  /**
   * Whether the message asks for help (`asks-for-help`), or the author or someone else
   * seems to be at risk of self-harm (`worry`). At medium severity or more, its author is
   * never paused.
   */
  readonly support: 'none' | 'worry' | 'asks-for-help';
  /** How clear the need is. `none` exactly if `support` is `none`. */
  readonly supportSeverity: Severity;
  /** Whether help is shown as a card. Otherwise it is one quiet line with a button that opens it. */
  readonly helpCard: boolean;
  /** Whether the text speaks up against harm, or quotes harmful words to object to them. */
  readonly counterSpeech: boolean;
  /**
   * Whether the author clearly speaks up against something unkind that someone else just
   * wrote. Only this is praised.
   */
  readonly standsUp: boolean;
  /**
   * What changed because the user said that a decision about exactly this text was wrong.
   * Absent if nothing changed.
   */
  readonly lifted?: readonly Lifted[];
  /**
   * The matches of block lists: their positions in the text and the owners of the lists.
   * They do not contain the matched words.
   */
  readonly listed: readonly Blocked[];
  /** One entry per picture, in order. Absent if the message has no pictures. */
  readonly pictures?: readonly AssessedPicture[];
  readonly degraded: readonly Degraded[];
}
