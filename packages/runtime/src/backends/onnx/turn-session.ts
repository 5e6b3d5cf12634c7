import * as ort from 'onnxruntime-web/wasm';
import type { OrtWasm } from '../../ort-wasm.ts';
import { sessionQueue } from '../../session-queue.ts';
import { modelError } from '../model-error.ts';
import { openOrt } from './open-ort.ts';

/** The text model's outputs for one turn. */
export interface TurnInput {
  /** `tokens × width`. */
  readonly states: Float32Array;
  /** 1 for tokens of the turn itself, 0 for those of earlier turns. */
  readonly judged: BigInt64Array;
  readonly logits: Float32Array;
}

export interface TurnSession {
  /** One logit per kind of turn. */
  run(input: TurnInput): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** The turn model. It continues from the outputs of the text model's shared layers. */
export const createTurnSession = async (
  wasm: OrtWasm,
  model: Uint8Array<ArrayBuffer>,
): Promise<TurnSession> => {
  const session = await openOrt(wasm, model);
  const queue = sessionQueue();
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
          throw modelError('The model could not read this turn', cause);
        }
      }),
    dispose: () => queue(() => session.release()),
  };
};
