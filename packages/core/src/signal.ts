import type { Kind } from './harm.ts';
import type { ListMatch } from './lists.ts';
import type { Span } from './span.ts';

/** `none < low < medium < high`. */
export type Severity = 'none' | 'low' | 'medium' | 'high';

export const SEVERITIES: readonly Severity[] = ['none', 'low', 'medium', 'high'];

export const atLeast = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);

/** Which model said it. */
export interface Source {
  /** Folder name under `models/`, such as `text-base`. */
  readonly id: string;
  readonly version: string;
}

/** What one classifier saw of one kind. */
export interface Signal {
  readonly kind: Kind;
  /**
   * 0 to 1, calibrated on a held-back split whose prior the model's manifest
   * states. Not a probability in life.
   */
  readonly score: number;
  /** Which of the model's own thresholds the score reaches. */
  readonly severity: Severity;
  /** The words that carried the score; absent where none stand out, and where it is `none`. */
  readonly span?: Span;
  readonly source: Source;
}

/** Why something could not be looked at, or not whole. Told in every Decision. */
export type Degraded =
  /** The text classifier failed; the text was not read. */
  | 'text-failed'
  /** Only parts of a very long text were read. */
  | 'text-too-long'
  /** Too much of the text is in a script or language that the model does not know. */
  | 'language-unsupported'
  /** The message carries no text and nothing else that was looked at. */
  | 'nothing-to-read'
  /** The worker answers without its own Content-Security-Policy: the browser does not enforce the seal. */
  | 'worker-unsealed'
  /** A worker ended while it read this message, and another read it again. */
  | 'worker-restarted';

/** What a classifier answers: what it saw, and what it could not see. */
export interface Reading {
  readonly signals: readonly Signal[];
  /** What of the host's, the guardian's and the young person's lists the text holds. */
  readonly listed?: readonly ListMatch[];
  readonly degraded: readonly Degraded[];
}
