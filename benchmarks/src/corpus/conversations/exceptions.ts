import { join } from 'node:path';
import type { Fault } from '../corpus-line.ts';
import { readTable } from './table.ts';

const FILE = 'exceptions.tsv';

/** A fault that a person may have looked at and let stand: its check and where. */
export interface Excusable extends Fault {
  readonly check: 'pair' | 'never';
  /** A conversation, `en-b068`, or a turn of it, `en-b068:10`. */
  readonly where: string;
}

/** Takes out what exceptions.tsv lists; an exception that is needed no longer is a fault itself. */
export const excuse = (found: readonly Excusable[], folder: string): Fault[] => {
  const { rows, faults } = readTable(join(folder, FILE), FILE, ['check', 'where', 'why']);
  const listed = new Map(
    rows.map(({ cells: [check, where, why], place }) => [`${check} ${where}`, { place, why }]),
  );
  const excused = new Set(found.map(({ check, where }) => `${check} ${where}`));
  return [
    ...faults,
    ...found.filter(({ check, where }) => !listed.has(`${check} ${where}`)),
    ...[...listed].flatMap(([key, { place, why }]) => [
      ...(excused.has(key) ? [] : [{ place, what: `"${key}" is no longer needed` }]),
      ...(why?.trim() ? [] : [{ place, what: `"${key}" says not why` }]),
    ]),
  ];
};
