import { type Direction, type Kind, NightlightError, type Severity } from '@nightlight/core';

/** Phrases that share a kind, a severity and a direction. `syntax.ts` describes a phrase. */
export interface PhraseGroup {
  readonly kind: Kind;
  readonly severity: Exclude<Severity, 'none'>;
  /** The phrases count only in messages of this direction. Without it, in both. */
  readonly direction?: Direction;
  readonly phrases: readonly string[];
}

/** The phrases of one language, as in `languages/<language>.json`. */
export interface PhraseFile {
  readonly language: string;
  readonly reviewedBy: string;
  /**
   * Whether words with other accents are other words, as in Vietnamese. A word must then be typed with
   * its accents or without any. Does not apply to stems.
   */
  readonly accentsMatter?: boolean;
  /** Alternatives by name, with `|` between them. `<name>` in a phrase stands for them. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Cues that report what someone said. A match after one, in the same sentence, does not count. */
  readonly reported: readonly string[];
  /** The same for languages in which the cue comes last. A match before one does not count. */
  readonly reportedAfter?: readonly string[];
  /** Phrases that cancel a match inside them. */
  readonly harmless: readonly string[];
  readonly groups: readonly PhraseGroup[];
}

/** Creates the error for a bad phrase. The message names the file and the phrase. */
export const createPhraseError = (place: string, phrase: string, fix: string): NightlightError =>
  new NightlightError('invalid-input', `${place}: "${phrase}" ${fix}`);
