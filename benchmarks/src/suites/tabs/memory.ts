import { readdirSync, readFileSync } from 'node:fs';

/** MiB, summed over a browser's processes. */
export interface Memory {
  /** Resident memory; pages shared by n processes count 1/n in each (PSS). */
  readonly pss: number;
  /** Private dirty memory: freed when the process ends, and not before. */
  readonly privateDirty: number;
  readonly processes: number;
}

/** A process can end between being listed and being read. */
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const parents = (): Map<number, number> => {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    // The program's name is in brackets and can contain anything.
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : '';
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (parent) found.set(Number(name), Number(parent));
  }
  return found;
};

/** The process and all its descendants. */
const listProcessTree = (root: number): number[] => {
  const parent = parents();
  const isBelow = (id: number | undefined): boolean =>
    id === root || (id !== undefined && id > 1 && isBelow(parent.get(id)));
  return [...parent.keys()].filter(isBelow);
};

const kibibytes = (rollup: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);

/** Linux only: reads `/proc/<pid>/smaps_rollup`. */
export const measureMemory = (root: number): Memory => {
  const rollups = listProcessTree(root)
    .map((id) => read(`/proc/${id}/smaps_rollup`))
    .filter((rollup) => rollup.length > 0);
  const sum = (field: string): number =>
    rollups.reduce((total, rollup) => total + kibibytes(rollup, field), 0) / 1024;
  return { pss: sum('Pss'), privateDirty: sum('Private_Dirty'), processes: rollups.length };
};
