import type { Kind, Severity, Span } from '@nightlight/core';

/** A phrase in a text. */
export interface PhraseFinding {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly span: Span;
  /** The position of the phrase in `listPhrases`. */
  readonly phrase: number;
}
