import type { TokenRow } from '@nightlight/runtime/onnx';

/**
 * One text per run. The int8 model scales its activations over the whole batch, so in a
 * batch a text would get slightly different scores than alone, and on one thread a batch
 * is hardly faster. The first `before` tokens are context: read, but not judged.
 */
export const toTokenRow = (ids: readonly number[], before: number): TokenRow => ({
  ids: BigInt64Array.from(ids, (id) => BigInt(id)),
  judged: BigInt64Array.from(ids, (_, i) => (i < before ? 0n : 1n)),
});
