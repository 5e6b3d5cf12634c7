import { createHash } from 'node:crypto';
import { seeded } from '../perturb/seeded.ts';

/** Draws up to `most` rows, the same ones for the same seed, in the order of the suite. */
export const drawRows = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  most: number | undefined,
  seed: number,
): readonly Row[] => {
  if (most === undefined || rows.length <= most) return rows;
  const keys = rows.map(({ id }, i) => ({ i, key: seeded(`${seed} ${id}`)() }));
  const chosen = keys
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .slice(0, most)
    .map(({ i }) => i);
  return chosen.sort((a, b) => a - b).map((i) => rows[i] as Row);
};

/** SHA-256 of rows, one JSON object a line. */
export const hashRows = (rows: readonly unknown[]): string => {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest('hex');
};
