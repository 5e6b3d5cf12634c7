import type { NightlightError, TurnScores } from '@nightlight/core';
import type { ClassifyAnswer, ClassifyRequest } from '../../wire/classify.ts';

/** Runs the pipeline for the client: in a worker, or in this thread (Node, tests). */
export interface Engine {
  /** One answer for each request, in order. Rejects with the signal's reason or a `NightlightError`. */
  classify(
    requests: readonly ClassifyRequest[],
    signal?: AbortSignal,
  ): Promise<readonly ClassifyAnswer[]>;
  /** Scores a message as a turn of its conversation. */
  scoreTurn(request: ClassifyRequest): Promise<TurnScores>;
  /** PDQ hashes of the pictures whose model verdict no longer counts; replaces the list before. */
  setOverrides(hashes: readonly string[]): Promise<void>;
  /** Frees the models. Calls that wait, and later ones, reject with `why`. */
  end(why: NightlightError): void | Promise<void>;
}
