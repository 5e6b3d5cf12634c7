import type { AgeBand } from './policy/policy.ts';

/** Opaque id of a participant, chosen by the host and never shown. */
export type ParticipantId = string;

/** `outgoing`: written by the device's user. `incoming`: written by someone else. */
export type Direction = 'outgoing' | 'incoming';

/** The place where a message is written. Use `unknown` if you don't know. */
export const PLACES = [
  'class',
  'lobby',
  'dm',
  'group',
  'forum',
  'support',
  'education',
  'art',
  'unknown',
] as const;
export type Place = (typeof PLACES)[number];

/** Who the other person is for the device's user, as far as the app knows. */
export const RELATIONS = [
  'friend',
  'family',
  'school',
  'coach',
  'online',
  'stranger',
  'company',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What the app knows about a participant. */
export interface Participant {
  readonly id: ParticipantId;
  readonly relation?: Relation;
  readonly ageBand?: AgeBand;
  /** Milliseconds since the Unix epoch. */
  readonly knownSince?: number;
}

/** An earlier message of the conversation. */
export interface Turn {
  readonly author: 'self' | ParticipantId;
  readonly text: string;
  /** Milliseconds since the Unix epoch. */
  readonly sentAt?: number;
}

/**
 * A picture or video: a file, its bytes, an element of the page, or a `blob:` or `data:`
 * URL. Other URLs are rejected, because fetching them when a message was written would
 * tell a server about the message.
 */
export type PictureSource =
  | Blob
  | Uint8Array<ArrayBuffer>
  | ImageBitmap
  | HTMLImageElement
  | HTMLCanvasElement
  | OffscreenCanvas
  | HTMLVideoElement
  | string;

/** A message to check. A draft may omit `id` and `sentAt`. */
export interface Message {
  readonly id?: string;
  readonly conversation: string;
  readonly author: 'self' | ParticipantId;
  readonly text?: string;
  /** Nightlight does not change or close them. Don't change them until the result arrives. */
  readonly images?: readonly PictureSource[];
  /** Milliseconds since the Unix epoch. */
  readonly sentAt?: number;
  readonly to?: readonly ParticipantId[];
  readonly replyTo?: string;
  /** Up to three previous turns, newest last. */
  readonly previous?: readonly Turn[];
  readonly place?: Place;
  /**
   * Who the other person is: the author of an incoming message, or the reader of an
   * outgoing one. Some personal details are only mentioned before strangers.
   */
  readonly relation?: Relation;
}

/** A message that was actually sent or received. */
export type SentMessage = Message & { readonly id: string; readonly sentAt: number };

export const directionOf = (message: Pick<Message, 'author'>): Direction =>
  message.author === 'self' ? 'outgoing' : 'incoming';
