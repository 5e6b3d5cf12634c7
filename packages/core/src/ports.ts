import type { WordList } from './lists.ts';
import type { Message } from './message.ts';
import type { Classification } from './signal.ts';

export interface ClassifyOptions {
  readonly signal?: AbortSignal;
}

/**
 * Whether a message belongs to a tracked conversation and so needs turn scores.
 * - `whole`: yes; always run the base model.
 * - `glance`: yes; skip the base model if the tiny model finds nothing.
 * - `alone`: no turn scores.
 */
export type TurnMode = 'alone' | 'glance' | 'whole';

export interface ClassifierOptions extends ClassifyOptions {
  /** One per message. Default: `alone`. */
  readonly turns?: readonly TurnMode[];
  /** The guardian's word lists for each message. They can change at any time. Default: none. */
  readonly lists?: readonly (readonly WordList[])[];
}

/**
 * Classifies messages. It knows no policy and has no state. Returns one `Classification`
 * per message, in order; `degraded` lists what could not be checked. Rejects only with
 * the reason of the abort signal or a `NightlightError`.
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
  /** Expected number of bytes, so that memory is allocated once. It is only a hint. */
  readonly size?: number;
  /**
   * Bypass HTTP caches. Used for manifests, and to load a file again if the cached one
   * was wrong.
   */
  readonly fresh?: boolean;
  /** Called with the number of bytes loaded so far. The manifest contains the total. */
  readonly onBytes?: (loaded: number) => void;
}

/**
 * Reads files from a folder on a web server or on disk. Paths are relative, with `/`.
 * The source does not verify the files; the loader does.
 */
export interface ModelSource {
  read(path: string, options?: ReadOptions): Promise<Uint8Array<ArrayBuffer>>;
}
