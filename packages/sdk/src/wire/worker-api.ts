import type { TurnScores } from '@nightlight/core';
import type { Hash, LoadedAssets } from '@nightlight/runtime';
import type { ClassifyAnswer, ClassifyRequest } from './classify.ts';
import type { PipelineSettings } from './pipeline-settings.ts';
import type { SupervisedApi } from './supervised-api.ts';

/** Calls of the worker that runs the pipeline. None of them makes it load anything. */
export interface WorkerApi extends SupervisedApi {
  /** Returns the SHA-256 as lower-case hex, and the bytes. They are transferred both ways. */
  hash: Hash;
  /**
   * Takes the files, which are transferred, and opens the pipeline. `ocr` is a port to the OCR worker.
   * Can be called again with more files. Until they are open, the earlier pipeline answers.
   */
  start(assets: LoadedAssets, settings: PipelineSettings, ocr?: MessagePort): Promise<void>;
  /** Returns ONNX Runtime's compiled WebAssembly, so that a replacement need not compile it. */
  getCompiledOrt(): WebAssembly.Module | undefined;
  /** Classifies messages. `call` identifies the request for `cancel`. Bitmaps are transferred. */
  classify(call: number, requests: readonly ClassifyRequest[]): Promise<readonly ClassifyAnswer[]>;
  /** Scores messages as turns of their conversations. The worker stores nothing. */
  scoreTurns(call: number, requests: readonly ClassifyRequest[]): Promise<readonly TurnScores[]>;
  cancel(call: number): void;
  /** Sets the PDQ hashes of the pictures that the model must not flag. Replaces the previous list. */
  setOverrides(hashes: readonly string[]): Promise<void>;
}
