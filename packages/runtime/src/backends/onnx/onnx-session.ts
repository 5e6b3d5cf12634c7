import * as ort from 'onnxruntime-web/wasm';
import type { ModelData } from '../../loader/part.ts';
import type { OrtWasm } from '../../ort-wasm.ts';
import { createSessionQueue } from '../../session-queue.ts';
import { createModelError } from '../model-error.ts';
import { openOrt } from './open-ort.ts';

/** The tokens of one message, with earlier messages as context before it. */
export interface TextInput {
  readonly ids: BigInt64Array;
  /** For each token: 1 if it belongs to the message itself, 0 if it belongs to an earlier message. */
  readonly judged: BigInt64Array;
}

export interface TextOutput {
  /** One logit per head. A head is the output of the model for one kind. */
  readonly logits: Float32Array;
  /** Shape `tokens × heads`: how much each token adds to each logit. */
  readonly evidence: Float32Array;
  /** Shape `tokens × 384`: the input of the turn model. Missing if the model doesn't output it. */
  readonly states?: Float32Array;
}

export interface TextSession {
  run(input: TextInput): Promise<TextOutput>;
  dispose(): Promise<void>;
}

/**
 * Opens the text model with ONNX Runtime from bytes. It runs one message at a time.
 * `data` are the files that the model refers to.
 */
export const createTextSession = async (
  wasm: OrtWasm,
  model: Uint8Array<ArrayBuffer>,
  data: readonly ModelData[] = [],
): Promise<TextSession> => {
  const session = await openOrt(wasm, model, { externalData: [...data] });
  const queue = createSessionQueue();
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
          throw createModelError('The model could not read this text', cause);
        }
      }),
    dispose: () => queue(() => session.release()),
  };
};
