import { listProcessTree, readProcFile } from './process-tree.ts';

/** MiB, summed over a browser's processes. */
export interface Memory {
  /** Resident memory; pages shared by n processes count 1/n in each (PSS). */
  readonly pss: number;
  /** Private dirty memory: freed when the process ends, and not before. */
  readonly privateDirty: number;
  readonly processes: number;
}

const kibibytes = (rollup: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);

/** Linux only: reads `/proc/<pid>/smaps_rollup`. */
export const measureMemory = (root: number): Memory => {
  const rollups = listProcessTree(root)
    .map((id) => readProcFile(`/proc/${id}/smaps_rollup`))
    .filter((rollup) => rollup.length > 0);
  const sum = (field: string): number =>
    rollups.reduce((total, rollup) => total + kibibytes(rollup, field), 0) / 1024;
  return { pss: sum('Pss'), privateDirty: sum('Private_Dirty'), processes: rollups.length };
};
