import type { TextInput } from '@nightlight/runtime/onnx';

/**
 * Converts the tokens of a message to the model's input. The first `contextLength` tokens are context
 * and are not judged. There is one text per run, because the int8 model scales its activations over
 * the whole batch: a text would get slightly different scores than alone. On one thread, a batch is
 * hardly faster.
 */
export const toTextInput = (ids: readonly number[], contextLength: number): TextInput => ({
  ids: BigInt64Array.from(ids, (id) => BigInt(id)),
  judged: BigInt64Array.from(ids, (_, i) => (i < contextLength ? 0n : 1n)),
});
