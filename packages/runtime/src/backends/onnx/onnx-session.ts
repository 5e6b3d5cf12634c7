import { NightlightError } from '@nightlight/core';
import * as ort from 'onnxruntime-web/wasm';
import { sessionQueue } from '../../session-queue.ts';

/** Token ids, one row a text, padded to one length. */
export interface TokenBatch {
  /** `rows × length` ids, row by row. */
  readonly ids: BigInt64Array;
  /** `rows × length`, 1 for a token, 0 for padding. */
  readonly mask: BigInt64Array;
  readonly rows: number;
  readonly length: number;
}

export interface OnnxSession {
  /** `rows × heads` logits, row by row. */
  run(batch: TokenBatch): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** ORT's messages carry a page of minified source; the first line says it all. */
const short = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';

const modelError = (what: string, cause: unknown): NightlightError =>
  new NightlightError('model', `${what}: ${short(cause)}`);

/**
 * A session of onnxruntime-web on WebAssembly, one thread. WASM and model come
 * as bytes: nothing is fetched from here.
 */
export const createOnnxSession = async (
  wasm: Uint8Array<ArrayBuffer>,
  model: Uint8Array<ArrayBuffer>,
): Promise<OnnxSession> => {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.proxy = false;
  ort.env.wasm.wasmBinary = wasm.buffer;
  ort.env.logLevel = 'error';
  let session: ort.InferenceSession;
  try {
    session = await ort.InferenceSession.create(model, {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
    });
  } catch (cause) {
    throw modelError('The model could not be opened', cause);
  }
  const queue = sessionQueue();
  return {
    run: ({ ids, mask, rows, length }) =>
      queue(async () => {
        try {
          const shape = [rows, length];
          const { logits } = await session.run({
            input_ids: new ort.Tensor('int64', ids, shape),
            attention_mask: new ort.Tensor('int64', mask, shape),
          });
          return logits?.data as Float32Array;
        } catch (cause) {
          throw modelError('The model could not read this text', cause);
        }
      }),
    dispose: () => queue(() => session.release()),
  };
};
