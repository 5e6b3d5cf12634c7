import type { Message } from './message.ts';
import type { Classification } from './signal.ts';

export interface ClassifyOptions {
  readonly signal?: AbortSignal;
}

/**
 * Whether a message stands in a conversation that is followed, so that what it shows as a
 * turn is asked: `whole` also where a glance would clear it, `glance` only where it would not.
 */
export type TurnMode = 'alone' | 'glance' | 'whole';

export interface ClassifierOptions extends ClassifyOptions {
  /** Of each message; `alone` unless set. */
  readonly turns?: readonly TurnMode[];
}

/**
 * Looks at messages and says what it sees. Knows no policy, keeps no state.
 * One Reading for each message, in order; what cannot be read is said in
 * `degraded`. Rejects only with the signal's reason or a `NightlightError`.
 */
export interface Classifier {
  readonly id: string;
  readonly version: string;
  classify(
    messages: readonly Message[],
    options?: ClassifierOptions,
  ): Promise<readonly Classification[]>;
  dispose(): Promise<void>;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Bytes that are expected, so that room can be made once. Not a promise. */
  readonly size?: number;
  /** Not from a cache on the way: for manifests, and when a cached file turned out wrong. */
  readonly fresh?: boolean;
  /** Called with bytes so far; the total is the manifest's. */
  readonly onBytes?: (loaded: number) => void;
}

/**
 * Where files come from: a folder of a web server, a folder on disk. Paths are
 * relative, with `/`. Unverified: the loader checks what it gets.
 */
export interface ModelSource {
  read(path: string, options?: ReadOptions): Promise<Uint8Array<ArrayBuffer>>;
}
