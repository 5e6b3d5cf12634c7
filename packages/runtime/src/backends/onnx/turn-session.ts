import * as ort from 'onnxruntime-web/wasm';
import type { OrtWasm } from '../../ort-wasm.ts';
import { createSessionQueue } from '../../session-queue.ts';
import { createModelError } from '../model-error.ts';
import { openOrt } from './open-ort.ts';

/** The text model's outputs for one turn. */
export interface TurnInput {
  /** Shape `tokens × width`. */
  readonly states: Float32Array;
  /** For each token: 1 if it belongs to the turn itself, 0 if it belongs to an earlier turn. */
  readonly judged: BigInt64Array;
  /** One logit per head of the text model. */
  readonly logits: Float32Array;
}

export interface TurnSession {
  /** Resolves with one logit per head of the turn model. */
  run(input: TurnInput): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** Opens the turn model. Its input is the output of the text model's shared layers. */
export const createTurnSession = async (
  wasm: OrtWasm,
  model: Uint8Array<ArrayBuffer>,
): Promise<TurnSession> => {
  const session = await openOrt(wasm, model);
  const queue = createSessionQueue();
  return {
    run: ({ states, judged, logits }) =>
      queue(async () => {
        try {
          const tokens = judged.length;
          const { turn_logits } = await session.run({
            states: new ort.Tensor('float32', states, [1, tokens, states.length / tokens]),
            judged_mask: new ort.Tensor('int64', judged, [1, tokens]),
            logits: new ort.Tensor('float32', logits, [1, logits.length]),
          });
          return turn_logits?.data as Float32Array;
        } catch (cause) {
          throw createModelError('The model could not read this turn', cause);
        }
      }),
    dispose: () => queue(() => session.release()),
  };
};
