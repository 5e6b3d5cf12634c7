import { existsSync, readFileSync } from 'node:fs';
import type { Fault } from '../corpus-line.ts';

export interface TableRow {
  readonly cells: readonly string[];
  /** `index.tsv:12`, for messages to people. */
  readonly place: string;
}

/**
 * Reads a file with one header line, tabs and no quoting; lines with the wrong number of
 * cells are faults.
 */
export const readTable = (
  file: string,
  name: string,
  columns: readonly string[],
): { rows: TableRow[]; faults: Fault[] } => {
  if (!existsSync(file)) return { rows: [], faults: [{ place: name, what: 'is not there' }] };
  const [header, ...lines] = readFileSync(file, 'utf8').split('\n');
  const rows: TableRow[] = [];
  const faults: Fault[] = [];
  if (header !== columns.join('\t')) faults.push({ place: `${name}:1`, what: 'another header' });
  lines.forEach((line, i) => {
    const place = `${name}:${i + 2}`;
    if (line === '' && i === lines.length - 1) return;
    const cells = line.split('\t');
    if (cells.length === columns.length) rows.push({ cells, place });
    else faults.push({ place, what: `${cells.length} cells, not ${columns.length}` });
  });
  return { rows, faults };
};

/** `NaN` if the cell is not a whole number. */
export const wholeNumber = (cell: string): number =>
  /^\d{1,7}$/.test(cell) ? Number(cell) : Number.NaN;
