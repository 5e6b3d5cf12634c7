import type { HarmKind, Kind } from './harm.ts';
import type { ListMatch } from './lists.ts';
import type { ParticipantId } from './message.ts';
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

/** Several who go at one, as far as a conversation shows it. */
export interface PileOn {
  /** How many are hostile by now. */
  readonly people: number;
  /** Milliseconds since the Unix epoch, of the first of their messages that still counts. */
  readonly since: number;
  /** At whom, where messages say whom they answer or address. */
  readonly target?: 'self' | ParticipantId;
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
  /** The picture that carried it: its place in the message's `images`, and the seconds of its worst frame. */
  readonly picture?: { readonly index: number; readonly at?: number };
  /** Only of what a conversation shows, and always of that: ids of the earlier messages that carried it together with this one. */
  readonly turns?: readonly string[];
  /** Of the kind `pile-on` only. */
  readonly pileOn?: PileOn;
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
  /** A picture could not be read: it is broken, too large or no picture, or its model failed. */
  | 'picture-failed'
  /** Only some frames of a long animation or video were looked at. */
  | 'picture-partly-read'
  /** The message carries pictures, and no picture model is loaded. */
  | 'picture-not-read'
  /** What the conversation has shown so far could not be read: the message was looked at alone. */
  | 'conversation-not-read'
  /** The worker answers without its own Content-Security-Policy: the browser does not enforce the seal. */
  | 'worker-unsealed'
  /** A worker ended while it read this message, and another read it again. */
  | 'worker-restarted';

/** What was seen in one picture, in the frame that counted worst. */
export interface PictureClassification {
  /** Its place in the message's `images`. */
  readonly index: number;
  /** The model's probabilities, by the names of its classes; together 1. */
  readonly classes: Readonly<Record<string, number>>;
  /** PDQ: 64 hex digits, and how much there is to see, 0 to 100. */
  readonly hash: { readonly pdq: string; readonly quality: number };
  /** How many frames were looked at; 1 for a still. */
  readonly frames: number;
}

/** What a match with a list of known pictures means: never sent or shown, or veiled until somebody asks. */
export type HashListAction = 'block' | 'blur';

/** A picture that one of the host's lists of hashes knows. */
export interface HashListMatch {
  /** Its place in the message's `images`. */
  readonly index: number;
  /** The list's label, in the host's words. */
  readonly label: string;
  /** `pdq`: looks the same. `sha256`: is the same file. */
  readonly algorithm: 'pdq' | 'sha256';
  /** Bits in which the hashes differ; 0 for `sha256`. */
  readonly distance: number;
  readonly action: HashListAction;
}

/** What a message shows as a turn of a conversation. It says nothing of the message alone. */
export interface TurnScores {
  /** How much of each kind: nothing where it is left out, 1 what few ordinary turns reach, 2 at most. */
  readonly kinds: Readonly<Partial<Record<HarmKind, number>>>;
  /** 0 to 1: that any kind is shown, were they independent. */
  readonly any: number;
}

/** Text that OCR found in one frame of a picture. */
export interface TextInPicture {
  /** The picture's place in the message's `images`. */
  readonly index: number;
  /** Seconds from the start of an animation or video; absent for a still. */
  readonly at?: number;
  /** Each is judged like a message of its own; empty where nothing is written. */
  readonly passages: readonly string[];
  /** False where OCR failed or ran out of time. */
  readonly isWhole: boolean;
}

/** What a classifier answers: what it saw, and what it could not see. */
export interface Classification {
  readonly signals: readonly Signal[];
  /** What of the host's, the guardian's and the young person's lists the text holds. */
  readonly listed?: readonly ListMatch[];
  /** For the conversation's state. Absent where it wasn't asked, or the classifier can't tell. */
  readonly turnScores?: TurnScores;
  /** One for each picture that could be read. */
  readonly pictures?: readonly PictureClassification[];
  /** Pictures that the host's lists know. */
  readonly hashMatches?: readonly HashListMatch[];
  /** Text that OCR found in pictures, for the pipeline to judge. Never part of a Decision. */
  readonly texts?: readonly TextInPicture[];
  /** Places in `images` of pictures that could not be read. */
  readonly unread?: readonly number[];
  readonly degraded: readonly Degraded[];
}
