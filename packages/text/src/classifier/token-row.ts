import type { TokenRow } from '@nightlight/runtime/onnx';

/**
 * One text a run. The int8 body scales its activations over a whole batch, so a
 * text in company would score a little differently than alone; and on one
 * thread a batch is hardly faster. The first `before` tokens are read and not judged.
 */
export const toTokenRow = (ids: readonly number[], before: number): TokenRow => ({
  ids: BigInt64Array.from(ids, (id) => BigInt(id)),
  judged: BigInt64Array.from(ids, (_, i) => (i < before ? 0n : 1n)),
});
