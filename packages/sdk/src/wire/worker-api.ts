import type { TurnScores } from '@nightlight/core';
import type { Hash, LoadedAssets } from '@nightlight/runtime';
import type { ClassifyAnswer, ClassifyRequest } from './classify.ts';
import type { PipelineSettings } from './pipeline-settings.ts';
import type { SupervisedApi } from './supervised-api.ts';

/** The worker that runs the pipeline. No call makes it load anything. */
export interface WorkerApi extends SupervisedApi {
  /** SHA-256 as lower-case hex, and the bytes back; transferred both ways. */
  hash: Hash;
  /** Takes the bytes (transferred) and opens the pipeline. `ocr` leads to the OCR worker. */
  start(assets: LoadedAssets, settings: PipelineSettings, ocr?: MessagePort): Promise<void>;
  /** ONNX Runtime's compiled WebAssembly, so that a replacement need not compile it. */
  getCompiledOrt(): WebAssembly.Module | undefined;
  /** `call` names the request for `cancel`. Bitmaps are transferred. */
  classify(call: number, requests: readonly ClassifyRequest[]): Promise<readonly ClassifyAnswer[]>;
  /** Scores messages as turns of their conversations. The worker stores nothing. */
  scoreTurns(call: number, requests: readonly ClassifyRequest[]): Promise<readonly TurnScores[]>;
  cancel(call: number): void;
  /** PDQ hashes of the pictures whose model verdict no longer counts; replaces the list before. */
  setOverrides(hashes: readonly string[]): Promise<void>;
}
