import type { Message } from './message.ts';
import type { Classification } from './signal.ts';

export interface ClassifyOptions {
  readonly signal?: AbortSignal;
}

/**
 * Whether a message is part of a tracked conversation, and so needs turn scores.
 * `whole`: yes, always with the base model. `glance`: yes, unless the tiny model clears
 * it. `alone`: no.
 */
export type TurnMode = 'alone' | 'glance' | 'whole';

export interface ClassifierOptions extends ClassifyOptions {
  /** One per message; `alone` by default. */
  readonly turns?: readonly TurnMode[];
}

/**
 * Classifies messages. Knows no policy and has no state. Returns one Classification per
 * message, in order; what could not be read is in `degraded`. Rejects only with the
 * signal's reason or a `NightlightError`.
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
  /** Expected number of bytes, to allocate memory once. Only a hint. */
  readonly size?: number;
  /** Bypass HTTP caches: for manifests, and if a cached file was wrong. */
  readonly fresh?: boolean;
  /** Called with the bytes loaded so far; the total is in the manifest. */
  readonly onBytes?: (loaded: number) => void;
}

/**
 * Where files come from: a folder on a web server or on disk. Paths are relative, with
 * `/`. Files are unverified: the loader checks them.
 */
export interface ModelSource {
  read(path: string, options?: ReadOptions): Promise<Uint8Array<ArrayBuffer>>;
}
