import { readdirSync, readFileSync } from 'node:fs';

/** Returns a file of /proc, or nothing: a process can end between being listed and being read. */
export const readProcFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The fields of /proc/PID/stat from the third on. */
export const readStat = (pid: number): readonly string[] => {
  const stat = readProcFile(`/proc/${pid}/stat`);
  // The program's name is in brackets and can contain anything.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const parents = (): Map<number, number> => {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [, parent] = readStat(Number(name));
    if (parent) found.set(Number(name), Number(parent));
  }
  return found;
};

/** The process and all its descendants. Linux only. */
export const listProcessTree = (root: number): readonly number[] => {
  const parent = parents();
  const isBelow = (id: number | undefined): boolean =>
    id === root || (id !== undefined && id > 1 && isBelow(parent.get(id)));
  return [...parent.keys()].filter(isBelow);
};
