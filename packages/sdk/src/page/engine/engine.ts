import type { NightlightError, TurnScores } from '@nightlight/core';
import type { ClassifyAnswer, ClassifyRequest } from '../../wire/classify.ts';

/** Runs the pipeline for the client, in a worker or in this thread (Node, tests). */
export interface Engine {
  /** Resolves with one answer for each request, in order. Rejects with the signal's reason or a `NightlightError`. */
  classify(
    requests: readonly ClassifyRequest[],
    signal?: AbortSignal,
  ): Promise<readonly ClassifyAnswer[]>;
  /** Scores a message as a turn of its conversation. */
  scoreTurn(request: ClassifyRequest): Promise<TurnScores>;
  /** Sets the PDQ hashes of the pictures that the model must not flag. Replaces the previous list. */
  setOverrides(hashes: readonly string[]): Promise<void>;
  /** Frees the models. Waiting and later calls reject with `why`. */
  end(why: NightlightError): void | Promise<void>;
}
