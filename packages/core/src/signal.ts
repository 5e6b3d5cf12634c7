import type { HarmKind, Kind } from './harm.ts';
import type { ListMatch } from './lists.ts';
import type { ParticipantId } from './message.ts';
import type { Span } from './span.ts';

/** `none < low < medium < high`. */
export type Severity = 'none' | 'low' | 'medium' | 'high';

export const SEVERITIES: readonly Severity[] = ['none', 'low', 'medium', 'high'];

export const atLeast = (severity: Severity, threshold: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);

/** The model or the rules that a signal comes from. */
export interface Source {
  /** Folder name under `models/`, such as `text-base`, or the name of rules without a model. */
  readonly id: string;
  readonly version: string;
}

/** Several people who attack one person in a conversation. */
export interface PileOn {
  /** Number of people who take part. */
  readonly people: number;
  /** Time of their first message that still counts, in milliseconds since the Unix epoch. */
  readonly since: number;
  /** The person under attack, if the messages show whom they address. */
  readonly target?: 'self' | ParticipantId;
}

/** The source of what patterns find without a model. */
export const PATTERN_SOURCE: Source = { id: 'text-patterns', version: '1' };

/** A classifier's result for one kind. */
export interface Signal {
  readonly kind: Kind;
  /**
   * 0 to 1, calibrated on a held-out split with the prior in the model's manifest. Not a
   * probability in real life.
   */
  readonly score: number;
  /** The highest severity whose threshold the score reaches. */
  readonly severity: Severity;
  /**
   * Position of the words that led to the score. Absent if none stand out, and for
   * severity `none`.
   */
  readonly span?: Span;
  /**
   * The picture that led to the score: its index in the message's `images`, and the time
   * of its worst frame in seconds.
   */
  readonly picture?: { readonly index: number; readonly at?: number };
  /**
   * Ids of the earlier messages that contributed. Present exactly if the signal comes
   * from the conversation.
   */
  readonly turns?: readonly string[];
  /** Only for the kind `pile-on`. */
  readonly pileOn?: PileOn;
  readonly source: Source;
}

/** Reasons why something could not be checked, or only in part. Part of every decision. */
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
  /** The limits could not be read, so none was applied. */
  | 'limits-not-read'
  /**
   * The worker has no Content-Security-Policy of its own, so the browser does not block
   * its network access.
   */
  | 'worker-unsealed'
  /** A worker ended while it checked this message, and a new worker checked it again. */
  | 'worker-restarted'
  /** The base model or one of the app's own classifiers is still loading. Ask again later. */
  | 'model-loading'
  /** One of the app's own classifiers failed. Nightlight's models checked the message. */
  | 'classifier-failed';

/** What was found in one picture, in its worst frame. */
export interface PictureClassification {
  /** Its index in the message's `images`. */
  readonly index: number;
  /** The model's probabilities by class; they add up to 1. */
  readonly classes: Readonly<Record<string, number>>;
  /** PDQ hash in 64 hex digits, and its quality (amount of detail) from 0 to 100. */
  readonly hash: { readonly pdq: string; readonly quality: number };
  /** Number of frames checked; 1 for a still picture. */
  readonly frames: number;
}

/**
 * What happens to a picture that matches a hash list. `block`: it is never sent or
 * shown. `blur`: it is hidden until the user asks to see it.
 */
export type HashListAction = 'block' | 'blur';

/** A picture that matches one of the host's hash lists. */
export interface HashListMatch {
  /** Its index in the message's `images`. */
  readonly index: number;
  /** The list's label, chosen by the host. */
  readonly label: string;
  /** `pdq`: the picture looks the same. `sha256`: it is the same file. */
  readonly algorithm: 'pdq' | 'sha256';
  /** Number of different bits; 0 for `sha256`. */
  readonly distance: number;
  readonly action: HashListAction;
}

/**
 * Scores of a message as a turn of its conversation. Except `bullying`, they say nothing
 * about the message alone.
 */
export interface TurnScores {
  /**
   * Score of each kind. 0 (absent): not present. 1: rare in ordinary turns. 2: the
   * maximum.
   */
  readonly kinds: Readonly<Partial<Record<HarmKind, number>>>;
  /**
   * Present if the message alone is bullying at medium severity or above. `threat`: it
   * threatens or encourages self-harm.
   */
  readonly bullying?: 'threat' | 'other';
}

/** Text that OCR found in one frame of a picture. */
export interface TextInPicture {
  /** The picture's index in the message's `images`. */
  readonly index: number;
  /** Seconds from the start of an animation or video; absent for a still picture. */
  readonly at?: number;
  /**
   * The recognised text in passages. Each is classified like a separate message. Empty
   * if there is no text.
   */
  readonly passages: readonly string[];
  /** False if OCR failed or ran out of time. */
  readonly isWhole: boolean;
}

/** The result of a classifier for one message: what it found, and what it could not check. */
export interface Classification {
  readonly signals: readonly Signal[];
  /** Matches of the host's, the guardian's and the young person's word lists. */
  readonly listed?: readonly ListMatch[];
  /** Scores for the state of the conversation. Absent if not requested or not supported. */
  readonly turnScores?: TurnScores;
  /** One entry for each picture that could be read. */
  readonly pictures?: readonly PictureClassification[];
  /** Pictures on the host's hash lists. */
  readonly hashMatches?: readonly HashListMatch[];
  /** Text that OCR found in pictures, for the pipeline to classify. Never part of a Decision. */
  readonly texts?: readonly TextInPicture[];
  /** Indexes in `images` of pictures that could not be read. */
  readonly unread?: readonly number[];
  readonly degraded: readonly Degraded[];
}
