import type { TokenBatch } from '@nightlight/runtime/onnx';

/** Pads rows of token ids to the longest. */
export const toBatch = (rows: readonly (readonly number[])[], padId: number): TokenBatch => {
  const length = rows.reduce((longest, row) => Math.max(longest, row.length), 1);
  const ids = new BigInt64Array(rows.length * length).fill(BigInt(padId));
  const mask = new BigInt64Array(rows.length * length);
  rows.forEach((row, r) => {
    row.forEach((id, c) => {
      ids[r * length + c] = BigInt(id);
      mask[r * length + c] = 1n;
    });
  });
  return { ids, mask, rows: rows.length, length };
};

/** Rows of similar length together, so that little is computed on padding. */
export const groupByLength = <Row extends { readonly ids: readonly number[] }>(
  rows: readonly Row[],
  most: number,
): Row[][] => {
  const sorted = [...rows].sort((a, b) => a.ids.length - b.ids.length);
  const groups: Row[][] = [];
  for (let at = 0; at < sorted.length; at += most) groups.push(sorted.slice(at, at + most));
  return groups;
};
