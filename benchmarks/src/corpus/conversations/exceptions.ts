import { join } from 'node:path';
import type { Fault } from '../corpus-line.ts';
import { readTable } from './table.ts';

const FILE = 'exceptions.tsv';

/** A fault that exceptions.tsv can allow, identified by check and location. */
export interface AllowableFault extends Fault {
  readonly check: 'pair' | 'never';
  /** A conversation, `en-b068`, or a turn of it, `en-b068:10`. */
  readonly where: string;
}

/**
 * Removes the faults that exceptions.tsv allows; an exception that is no longer needed
 * is a fault.
 */
export const withoutExceptions = (found: readonly AllowableFault[], folder: string): Fault[] => {
  const { rows, faults } = readTable(join(folder, FILE), FILE, ['check', 'where', 'why']);
  const listed = new Map(
    rows.map(({ cells: [check, where, why], place }) => [`${check} ${where}`, { place, why }]),
  );
  const matched = new Set(found.map(({ check, where }) => `${check} ${where}`));
  return [
    ...faults,
    ...found.filter(({ check, where }) => !listed.has(`${check} ${where}`)),
    ...[...listed].flatMap(([key, { place, why }]) => [
      ...(matched.has(key) ? [] : [{ place, what: `"${key}" is no longer needed` }]),
      ...(why?.trim() ? [] : [{ place, what: `"${key}" has no reason` }]),
    ]),
  ];
};
