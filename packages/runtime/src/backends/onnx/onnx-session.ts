import * as ort from 'onnxruntime-web/wasm';
import type { OrtWasm } from '../../ort-wasm.ts';
import { sessionQueue } from '../../session-queue.ts';
import { modelError } from '../model-error.ts';
import { openOrt } from './open-ort.ts';

/** Token ids of one text. */
export interface TokenRow {
  readonly ids: BigInt64Array;
  /** 1 for tokens of the message itself, 0 for those of earlier messages. */
  readonly judged: BigInt64Array;
}

export interface TextOutput {
  /** One logit per head. */
  readonly logits: Float32Array;
  /** `tokens × heads`, token by token: how much each token adds to each logit. */
  readonly evidence: Float32Array;
  /** `tokens × 384`: input of the turn model. Missing if the model doesn't output it. */
  readonly states?: Float32Array;
}

export interface OnnxSession {
  run(row: TokenRow): Promise<TextOutput>;
  dispose(): Promise<void>;
}

/** The text model, opened by ONNX Runtime from bytes. */
export const createOnnxSession = async (
  wasm: OrtWasm,
  model: Uint8Array<ArrayBuffer>,
): Promise<OnnxSession> => {
  const session = await openOrt(wasm, model);
  const queue = sessionQueue();
  return {
    run: ({ ids, judged }) =>
      queue(async () => {
        try {
          const shape = [1, ids.length];
          const { logits, evidence, states } = await session.run({
            input_ids: new ort.Tensor('int64', ids, shape),
            attention_mask: new ort.Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
            judged_mask: new ort.Tensor('int64', judged, shape),
          });
          return {
            logits: logits?.data as Float32Array,
            evidence: evidence?.data as Float32Array,
            ...(states ? { states: states.data as Float32Array } : {}),
          };
        } catch (cause) {
          throw modelError('The model could not read this text', cause);
        }
      }),
    dispose: () => queue(() => session.release()),
  };
};
