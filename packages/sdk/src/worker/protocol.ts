import type { Decision, Message } from '@nightlight/core';
import type { LoadedAssets } from '@nightlight/runtime';
import type { PipelineSettings } from '../open-pipeline.ts';

/** What the worker answers to. Nothing here can make it load anything. */
export interface WorkerApi {
  /** Answers at once, if it can answer at all; the worker's lock is held then. */
  hello(): Promise<void>;
  /** Takes the bytes (transferred) and opens the pipeline. */
  start(assets: LoadedAssets, settings: PipelineSettings): Promise<void>;
  /** `call` names the request for `cancel`. */
  classify(call: number, messages: readonly Message[]): Promise<readonly Decision[]>;
  cancel(call: number): void;
}
