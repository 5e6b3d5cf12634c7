import type { TokenBatch } from '@nightlight/runtime/onnx';

/**
 * One text a run. The int8 body scales its activations over a whole batch, so a
 * text in company would score a little differently than alone; and on one
 * thread a batch is hardly faster.
 */
export const toTokenRow = (ids: readonly number[]): TokenBatch => ({
  ids: BigInt64Array.from(ids, (id) => BigInt(id)),
  mask: new BigInt64Array(ids.length).fill(1n),
  rows: 1,
  length: ids.length,
});
