import type { Decision, TurnScores } from '@nightlight/core';
import type { Hash, LoadedAssets } from '@nightlight/runtime';
import type { ClassifyRequest } from './classify-request.ts';
import type { PipelineSettings } from './pipeline-settings.ts';
import type { SealState } from './seal-state.ts';

/** What the worker answers to. Nothing here can make it load anything. */
export interface WorkerApi {
  /** Answers at once, if it can answer at all; the worker's lock is held then. */
  hello(): Promise<void>;
  /** What the browser says of the worker's seal. */
  seal(): Promise<SealState>;
  /** SHA-256 as lower-case hex, and the bytes back; transferred both ways. */
  hash: Hash;
  /** Takes the bytes (transferred) and opens the pipeline. At the other end of `text` pictures' words are read. */
  start(assets: LoadedAssets, settings: PipelineSettings, text?: MessagePort): Promise<void>;
  /** ONNX Runtime's WebAssembly, compiled, for a worker that has to take the place of this one. */
  compiledOrt(): WebAssembly.Module | undefined;
  /** `call` names the request for `cancel`. Bitmaps are transferred. */
  classify(call: number, messages: readonly ClassifyRequest[]): Promise<readonly Decision[]>;
  /** What messages show as turns of their conversations. Nothing of it is kept in the worker. */
  scoreTurns(call: number, messages: readonly ClassifyRequest[]): Promise<readonly TurnScores[]>;
  cancel(call: number): void;
  /** From now on the model's verdict on pictures with these hashes and no others is lifted. */
  setOverrides(hashes: readonly string[]): Promise<void>;
}
