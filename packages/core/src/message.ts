import type { AgeBand } from './policy/policy.ts';

/** Opaque id of somebody in a conversation; the host's own, never shown. */
export type ParticipantId = string;

/** `outgoing`: written by the device's user. `incoming`: written by somebody else. */
export type Direction = 'outgoing' | 'incoming';

/** Where a message stands. Unknown is a fair answer. */
export type Place =
  | 'class'
  | 'lobby'
  | 'dm'
  | 'group'
  | 'forum'
  | 'support'
  | 'education'
  | 'art'
  | 'unknown';

/** Who a participant is to the device's user, as far as the host knows. */
export interface Participant {
  readonly id: ParticipantId;
  readonly relation?: 'friend' | 'family' | 'school' | 'coach' | 'online' | 'stranger' | 'company';
  readonly ageBand?: AgeBand;
  /** Milliseconds since the Unix epoch. */
  readonly knownSince?: number;
}

/** A turn that came before a message. */
export interface Turn {
  readonly author: 'self' | ParticipantId;
  readonly text: string;
  /** Milliseconds since the Unix epoch. */
  readonly sentAt?: number;
}

/**
 * A picture or video as a chat carries it: a file, its bytes, what a page shows, or
 * the `blob:` or `data:` address of a file. Any other address is refused: a fetch
 * that follows what somebody wrote would tell a server.
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

/** What is checked. A draft may lack `id` and `sentAt`. */
export interface Message {
  readonly id?: string;
  readonly conversation: string;
  readonly author: 'self' | ParticipantId;
  readonly text?: string;
  /** What is given stays the caller's, and is to stay as it is until the answer. */
  readonly images?: readonly PictureSource[];
  /** Milliseconds since the Unix epoch. */
  readonly sentAt?: number;
  readonly to?: readonly ParticipantId[];
  readonly replyTo?: string;
  /** Up to three turns before this one, newest last. */
  readonly previous?: readonly Turn[];
  readonly place?: Place;
}

/** A message that was truly sent or received. */
export type SentMessage = Message & { readonly id: string; readonly sentAt: number };

export const directionOf = (message: Pick<Message, 'author'>): Direction =>
  message.author === 'self' ? 'outgoing' : 'incoming';
