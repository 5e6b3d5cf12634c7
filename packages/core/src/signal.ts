import type { HarmKind, Kind } from './harm.ts';
import type { ListMatch } from './lists.ts';
import type { ParticipantId } from './message.ts';
import type { Span } from './span.ts';

/** `none < low < medium < high`. */
export type Severity = 'none' | 'low' | 'medium' | 'high';

export const SEVERITIES: readonly Severity[] = ['none', 'low', 'medium', 'high'];

export const atLeast = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);

/** The model that a signal comes from. */
export interface Source {
  /** Folder name under `models/`, such as `text-base`. */
  readonly id: string;
  readonly version: string;
}

/** Several people attacking one, as far as the conversation shows. */
export interface PileOn {
  /** How many people are hostile now. */
  readonly people: number;
  /** Time of their first message that still counts, in milliseconds since the Unix epoch. */
  readonly since: number;
  /** Their target, if messages say whom they answer or address. */
  readonly target?: 'self' | ParticipantId;
}

/** What one classifier found of one kind. */
export interface Signal {
  readonly kind: Kind;
  /**
   * 0 to 1, calibrated on a held-out split with the prior in the model's manifest. Not a
   * probability in real life.
   */
  readonly score: number;
  /** The highest of the model's thresholds that the score reaches. */
  readonly severity: Severity;
  /** The words behind the score; absent if none stand out, and for severity `none`. */
  readonly span?: Span;
  /**
   * The picture behind the score: its index in the message's `images`, and the time of its
   * worst frame in seconds.
   */
  readonly picture?: { readonly index: number; readonly at?: number };
  /**
   * Present exactly if the signal comes from the conversation: ids of the earlier messages
   * that contributed.
   */
  readonly turns?: readonly string[];
  /** Only for the kind `pile-on`. */
  readonly pileOn?: PileOn;
  readonly source: Source;
}

/** Why something could not be checked, or only in part. Part of every Decision. */
export type Degraded =
  /** The text classifier failed; the text was not read. */
  | 'text-failed'
  /** Only parts of a very long text were read. */
  | 'text-too-long'
  /** Too much of the text is in a script or language that the model does not know. */
  | 'language-unsupported'
  /** The message has no text and nothing else that was checked. */
  | 'nothing-to-read'
  /**
   * A picture could not be read: it is broken, too large or not a picture, or its model
   * failed.
   */
  | 'picture-failed'
  /** Only some frames of a long animation or video were checked. */
  | 'picture-partly-read'
  /** The message has pictures, but no picture model is loaded. */
  | 'picture-not-read'
  /** The state of the conversation could not be read: the message was checked on its own. */
  | 'conversation-not-read'
  /**
   * The worker has no Content-Security-Policy of its own, so the browser does not keep it
   * off the network.
   */
  | 'worker-unsealed'
  /** A worker ended while it read this message, and a new one read it again. */
  | 'worker-restarted';

/** What was found in one picture, in its worst frame. */
export interface PictureClassification {
  /** Its index in the message's `images`. */
  readonly index: number;
  /** The model's probabilities by class; they add up to 1. */
  readonly classes: Readonly<Record<string, number>>;
  /** PDQ: 64 hex digits, and the quality (amount of detail), 0 to 100. */
  readonly hash: { readonly pdq: string; readonly quality: number };
  /** Number of frames checked; 1 for a still picture. */
  readonly frames: number;
}

/**
 * What a hash-list match does: `block` is never sent or shown, `blur` is veiled until
 * the person asks to see it.
 */
export type HashListAction = 'block' | 'blur';

/** A picture that matches one of the host's hash lists. */
export interface HashListMatch {
  /** Its index in the message's `images`. */
  readonly index: number;
  /** The list's label, chosen by the host. */
  readonly label: string;
  /** `pdq`: looks the same. `sha256`: is the same file. */
  readonly algorithm: 'pdq' | 'sha256';
  /** Number of different bits; 0 for `sha256`. */
  readonly distance: number;
  readonly action: HashListAction;
}

/** What a message adds to its conversation as a turn. Says nothing about the message alone. */
export interface TurnScores {
  /** Score of each kind: absent means none, 1 is rare in ordinary turns, 2 is the maximum. */
  readonly kinds: Readonly<Partial<Record<HarmKind, number>>>;
  /** 0 to 1: that any kind is present, if the kinds were independent. */
  readonly any: number;
}

/** Text that OCR found in one frame of a picture. */
export interface TextInPicture {
  /** The picture's index in the message's `images`. */
  readonly index: number;
  /** Seconds from the start of an animation or video; absent for a still picture. */
  readonly at?: number;
  /** Each is classified like a separate message; empty if there is no text. */
  readonly passages: readonly string[];
  /** False if OCR failed or ran out of time. */
  readonly isWhole: boolean;
}

/** The result of a classifier: what it found, and what it could not read. */
export interface Classification {
  readonly signals: readonly Signal[];
  /** Matches of the host's, the guardian's and the young person's word lists. */
  readonly listed?: readonly ListMatch[];
  /**
   * For the conversation's state. Absent if not requested, or not supported by the
   * classifier.
   */
  readonly turnScores?: TurnScores;
  /** One for each picture that could be read. */
  readonly pictures?: readonly PictureClassification[];
  /** Pictures on the host's hash lists. */
  readonly hashMatches?: readonly HashListMatch[];
  /** Text that OCR found in pictures, for the pipeline to classify. Never part of a Decision. */
  readonly texts?: readonly TextInPicture[];
  /** Indexes in `images` of pictures that could not be read. */
  readonly unread?: readonly number[];
  readonly degraded: readonly Degraded[];
}
