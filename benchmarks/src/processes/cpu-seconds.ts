import { listProcessTree, readStat } from './process-tree.ts';

/** Clock ticks a second in /proc, on every architecture of Linux. */
const TICKS = 100;
/** Places of the times in user and kernel mode, from the third field on. */
const [USER, KERNEL] = [11, 12];

/** CPU time that the process and its descendants have taken. Linux only. */
export const readCpuSeconds = (root: number): number =>
  listProcessTree(root)
    .map(readStat)
    .reduce((sum, stat) => sum + (Number(stat[USER] ?? 0) + Number(stat[KERNEL] ?? 0)) / TICKS, 0);
